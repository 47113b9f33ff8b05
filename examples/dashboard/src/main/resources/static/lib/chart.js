// The one place that knows where the library's files are.
export { default as uPlot } from '/webjars/uplot/1.6.30/dist/uPlot.esm.js';
