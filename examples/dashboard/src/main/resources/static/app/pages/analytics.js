import { html, useCallback, useMemo, useState } from '/lib/ui.js';
import { get, query } from '/app/api.js';
import { Chart } from '/app/components/Chart.js';
import { Failed, Skeleton, Tiles } from '/app/components/States.js';
import { useLive } from '/app/hooks/useLive.js';
import { useLoad } from '/app/hooks/useLoad.js';
import { day, money, percent, plus, sentence, startOfMonth, today, words } from '/app/format.js';

const UNITS = [['DAY', 'Day'], ['WEEK', 'Week'], ['MONTH', 'Month']];
const MONTHS = 6;

export function AnalyticsPage({ consultant }) {
  const now = today(consultant.zone);
  const [range, setRange] = useState({ from: startOfMonth(now, -2), until: startOfMonth(now, 1) });
  const [unit, setUnit] = useState('WEEK');

  const load = useCallback(async () => {
    const months = { from: startOfMonth(now, 1 - MONTHS).slice(0, 7), until: startOfMonth(now, 1).slice(0, 7) };
    const [summary, clients, trend, retention, top] = await Promise.all([
      get(query('/analytics/summary', range)),
      get(query('/analytics/clients', range)),
      get(query('/analytics/revenue-trend', { ...range, unit })),
      get(query('/analytics/retention', months)),
      get(query('/analytics/top-clients', { ...range, limit: 5 })).then(withNames),
    ]);
    return { summary, clients, trend, retention, top };
  }, [range, unit, now]);
  const { data, error, reload } = useLoad(load);
  useLive(reload);

  return html`
    <div class="page-head">
      <h1>Analytics</h1>
      <div class="actions"><button type="button" class="button" onClick=${reload}>Refresh</button></div>
    </div>
    <${Range} range=${range} now=${now} onChange=${setRange} unit=${unit} setUnit=${setUnit} />
    ${error ? html`<${Failed} error=${error} onRetry=${reload} />` : data ? html`<${Figures} data=${data} consultant=${consultant} />` : html`<${Skeleton} />`}`;
}

/** The figures name clients by their ids. */
async function withNames(top) {
  return Promise.all(top.clients.map(async (one) => ({ ...one, name: (await get(`/clients/${one.clientId}`)).name })));
}

function Range({ range, now, onChange, unit, setUnit }) {
  const presets = [
    ['This month', { from: startOfMonth(now), until: startOfMonth(now, 1) }],
    ['Last 30 days', { from: plus(now, -29), until: plus(now, 1) }],
    ['Last 90 days', { from: plus(now, -89), until: plus(now, 1) }],
  ];
  // A range is half-open; people name its last day.
  return html`
    <form class="filters" aria-label="Range" onSubmit=${(event) => event.preventDefault()}>
      ${presets.map(([name, preset]) => html`<button type="button" class="button" key=${name} onClick=${() => onChange(preset)}>${name}</button>`)}
      <label>First day <input type="date" value=${range.from} onChange=${(event) => event.currentTarget.value && onChange({ ...range, from: event.currentTarget.value })} /></label>
      <label>Last day <input type="date" value=${plus(range.until, -1)} onChange=${(event) => event.currentTarget.value && onChange({ ...range, until: plus(event.currentTarget.value, 1) })} /></label>
      <label>Trend by
        <select onChange=${(event) => setUnit(event.currentTarget.value)}>
          ${UNITS.map(([key, name]) => html`<option value=${key} selected=${key === unit}>${name}</option>`)}
        </select>
      </label>
    </form>`;
}

function Figures({ data, consultant }) {
  const { summary, clients, trend, retention, top } = data;
  const currency = consultant.currency;
  const sum = (kind) => summary.revenue.map((one) => money(one[kind])).join(' · ') || '–';
  const charts = useMemo(() => ({
    trend: trendSeries(trend, currency), statuses: statusSeries(summary), retention: retentionSeries(retention),
    money: (amount) => money({ amount, currency }), count: (value) => String(Math.round(value)), share: percent,
  }), [trend, summary, retention, currency]);
  return html`
    <${Tiles} tiles=${[
      ['Sessions', summary.total],
      ['Collected', sum('collected')],
      ['Pending', sum('pending')],
      ['Refunded', sum('refunded')],
      ['Completion rate', percent(summary.completionRate)],
      ['Payment success', percent(summary.paymentSuccessRate)],
      ['Clients', summary.clients, `${summary.repeatClients} came again`],
      ['Revenue per client', clients.averageRevenue.map(money).join(' · ') || '–'],
    ]} />
    <div class="charts">
      <${Chart} title=${`Revenue in ${currency}`} ...${charts.trend} format=${charts.money} />
      <${Chart} title="Sessions by status" ...${charts.statuses} format=${charts.count} />
      <${Chart} title=${`Clients who came again the month after, last ${MONTHS} months`} ...${charts.retention} format=${charts.share} />
      <section class="chart">
        <h2>Top clients</h2>
        <ol class="top">
          ${top.map((one) => html`<li key=${one.clientId}><span>${one.name.display}</span><strong>${money(one.collected)}</strong></li>`)}
          ${top.length === 0 && html`<li>Nobody has paid in this range.</li>`}
        </ol>
      </section>
    </div>`;
}

function trendSeries(trend, currency) {
  const of = (kind) => trend.points.map((point) => {
    const revenue = point.revenue.find((one) => one.currency === currency);
    return revenue ? revenue[kind].amount : 0;
  });
  return {
    labels: trend.points.map((point) => day(point.start, { day: 'numeric', month: 'short' })),
    series: [
      { label: 'Collected', values: of('collected'), colour: '--good', kind: 'bars' },
      { label: 'Pending', values: of('pending'), colour: '--warn', kind: 'line' },
    ],
  };
}

function statusSeries(summary) {
  const statuses = Object.keys(summary.byStatus);
  return {
    labels: statuses.map((status) => sentence(words(status))),
    series: [{ label: 'Sessions', values: statuses.map((status) => summary.byStatus[status]), colour: '--accent', kind: 'bars' }],
  };
}

function retentionSeries(retention) {
  return {
    labels: retention.months.map((one) => day(`${one.month}-01`, { month: 'short', year: '2-digit' })),
    series: [{ label: 'Came again', values: retention.months.map((one) => one.rate), colour: '--accent', kind: 'line' }],
  };
}
