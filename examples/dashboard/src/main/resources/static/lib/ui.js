// The one place that knows where the library's files are.
export * from '/_static/htm/3.1.1/preact/standalone.module.js';
