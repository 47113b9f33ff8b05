import { html, useCallback, useState } from '/lib/ui.js';
import { useSessions } from '/app/hooks/useSessions.js';
import { Empty, Failed, Skeleton, Stale, Tiles } from '/app/components/States.js';
import { Pager } from '/app/components/Pager.js';
import { useToast } from '/app/components/Toasts.js';
import { SessionFilters } from '/app/pages/session-filters.js';
import { SessionTable } from '/app/pages/session-table.js';
import { CreateSession } from '/app/pages/create-session.js';
import { SessionDetail } from '/app/pages/session-detail.js';
import { BulkBar } from '/app/pages/bulk-bar.js';
import { money, percent, today } from '/app/format.js';

export function SessionsPage({ consultant }) {
  const now = today(consultant.zone);
  const data = useSessions(now);
  const toast = useToast();
  const [selected, setSelected] = useState(new Map());
  const [isCreating, setCreating] = useState(false);
  const [shown, setShown] = useState(null);
  const [isRefreshing, setRefreshing] = useState(false);

  const select = useCallback((views, isOn) => setSelected((before) => {
    const after = new Map(before);
    views.forEach((view) => (isOn ? after.set(view.session.id, view) : after.delete(view.session.id)));
    return after;
  }), []);
  const change = useCallback(async (view, patch) => {
    try {
      await data.updateSession(view.session.id, patch);
    } catch (error) {
      toast.failed(`${view.clientName.display}: ${error.message}`);
    }
  }, [data.updateSession, toast]);
  const refresh = async () => {
    setRefreshing(true);
    await data.refresh();
    setRefreshing(false);
  };

  return html`
    <div class="page-head">
      <h1>Sessions</h1>
      <div class="actions">
        <button type="button" class="button" aria-busy=${isRefreshing ? 'true' : undefined} onClick=${refresh}>Refresh</button>
        <button type="button" class="button button-primary" onClick=${() => setCreating(true)}>Add a session</button>
      </div>
    </div>
    <${Summary} summary=${data.summary} error=${data.summaryError} isMonth=${!data.filters.from || !data.filters.until} />
    <${SessionFilters} filters=${data.filters} setFilters=${data.setFilters} />
    <${BulkBar} selected=${selected} sessions=${data.sessions} clear=${() => setSelected(new Map())} update=${data.bulkUpdateSessions} />
    ${data.error && data.sessions.length > 0 && html`<${Stale} error=${data.error} onRetry=${refresh} />`}
    ${data.error && data.sessions.length === 0
      ? html`<${Failed} error=${data.error} onRetry=${refresh} />`
      : data.isLoading
        ? html`<${Skeleton} rows=${8} />`
        : data.sessions.length === 0
          ? html`<${Empty} title="No sessions here"><p>Change the filters, or add a session.</p></${Empty}>`
          : html`<${SessionTable} sessions=${data.sessions} selected=${selected} select=${select} change=${change} show=${setShown} />`}
    <${Pager} pagination=${data.pagination} what="sessions" />
    ${isCreating && html`<${CreateSession} consultant=${consultant} today=${now} create=${data.createSession} onClose=${() => setCreating(false)} />`}
    ${shown && html`<${SessionDetail} id=${shown} data=${data} onClose=${() => setShown(null)} />`}`;
}

function Summary({ summary, error, isMonth }) {
  const names = [isMonth ? 'Sessions of the month' : 'Sessions in range', 'To confirm', 'Collected', 'Pending payments', 'Completion rate'];
  if (!summary) {
    return html`<${Tiles} tiles=${names.map((name) => [name, error ? '–' : '…'])} />`;
  }
  const sums = (kind) => (summary.revenue.length === 0 ? '–' : summary.revenue.map((one) => money(one[kind])).join(' · '));
  return html`
    <${Tiles} tiles=${[
      [names[0], summary.total],
      [names[1], summary.byStatus.PENDING],
      [names[2], sums('collected')],
      [names[3], sums('pending')],
      [names[4], percent(summary.completionRate), `${summary.byStatus.NO_SHOW} no-shows`],
    ]} />`;
}
