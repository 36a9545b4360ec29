using System.Globalization;

namespace LupusBackPain.Serving;

/// <summary>
/// What makes a page follow the site: one script element, added to each page as it is served and never published. The script listens for
/// new builds, reloads when the page is old, and shows the findings of a build that could not replace it.
/// </summary>
internal static class LiveReload
{
    public const string StatusPath = "/__lbp/";
    public const string ScriptPath = "/__lbp/reload.js";
    public const string EventsPath = "/__lbp/events";

    /// <summary>
    /// The page with the script at its end, and with its policy made to allow just that. A page of the site is old when its version (v) is;
    /// a page about a build when its build (b) is.
    /// </summary>
    public static string Inject(string html, string token, char kind, int number)
    {
        var script = string.Create(CultureInfo.InvariantCulture, $"<script src=\"{ScriptPath}?t={token}&amp;{kind}={number}\" defer></script>");
        var page = PagePolicy.Allow(html);
        var end = page.LastIndexOf("</body", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? page + script : page.Insert(end, script);
    }

    /// <summary>
    /// In place of a site's service worker: one that leaves. A real one would go on showing the pages that it has kept, and would stay in
    /// the browser for whatever is served from this port next.
    /// </summary>
    public const string NoServiceWorker =
        """
        addEventListener('install', () => skipWaiting());
        addEventListener('activate', event => event.waitUntil(registration.unregister()));

        """;

    /// <summary>
    /// Uses no HTML from data, no inline style and no global name, so that it runs under the page's own policy. The stream is closed while
    /// the page is hidden: browsers allow six connections to a host, and six tabs would leave none to load a seventh.
    /// </summary>
    public const string Script =
        """
        (() => {
          'use strict';
          const query = new URL(document.currentScript.src).searchParams;
          const css = `
            :host { all: initial; }
            section { position: fixed; inset: auto 1rem 1rem; z-index: 2147483647; max-height: 60vh; overflow: auto;
              padding: .75rem 1rem; border: 2px solid #b3261e; border-radius: 6px; background: #fffdfa; color: #211a28;
              font: 16px/1.5 system-ui, sans-serif; box-shadow: 0 4px 24px #0005; }
            section.mild { border-color: #8a6100; }
            summary { cursor: pointer; font-weight: 600; }
            ol { margin: .5rem 0 0; padding-inline-start: 1.5rem; }
            li { margin-block: .5rem; overflow-wrap: anywhere; }
            code { font: 14px/1.5 ui-monospace, monospace; }
            p { margin: 0; }
            button { float: inline-end; font: inherit; min-width: 44px; min-height: 32px; }`;
          let host, source, opened = false;

          const make = (name, text, ...children) => {
            const element = document.createElement(name);
            if (text) element.textContent = text;
            element.append(...children);
            return element;
          };
          const item = finding => {
            const place = make('p', '', make('code', finding.place), ` ${finding.severity} `, make('code', finding.code));
            return make('li', '', place, make('p', finding.message), ...(finding.help ? [make('p', `help: ${finding.help}`)] : []));
          };
          const show = state => {
            host?.remove();
            if (!state.title) return;
            host = document.createElement('lbp-findings');
            const root = host.attachShadow({ mode: 'open' });
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            root.adoptedStyleSheets = [sheet];
            const close = make('button', 'Close');
            close.type = 'button';
            close.addEventListener('click', () => host.remove());
            const details = make('details', '', make('summary', state.title), make('ol', '', ...state.findings.map(item)));
            details.open = !state.newest;
            const panel = make('section', '', close, details);
            panel.setAttribute('role', 'status');
            panel.className = state.newest ? 'mild' : '';
            root.append(panel);
            document.body.append(host);
          };
          const isOld = state => query.has('v')
            ? state.version !== Number(query.get('v'))
            : state.build !== Number(query.get('b'));
          const listen = () => {
            source = new EventSource(`/__lbp/events?t=${query.get('t')}`);
            source.onopen = () => { opened = true; };
            source.onmessage = event => {
              const state = JSON.parse(event.data);
              if (isOld(state)) location.reload();
              else if (query.has('v')) show(state);
            };
            source.onerror = () => {
              if (source.readyState === EventSource.CLOSED && opened) location.reload();
            };
          };
          const follow = () => {
            source?.close();
            if (!document.hidden) listen();
          };
          document.addEventListener('visibilitychange', follow);
          addEventListener('pagehide', () => source?.close());
          addEventListener('pageshow', event => { if (event.persisted) follow(); });
          follow();
        })();

        """;
}
