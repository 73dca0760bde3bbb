/** One sheet, no fonts and no pictures from elsewhere. */
export const styles = `
:root{color-scheme:light dark;--bg:light-dark(#fff,#0e1016);--soft:light-dark(#f7f8fa,#151821);
--fg:light-dark(#1a1f36,#e8eaf0);--dim:light-dark(#5b6478,#9aa3b5);
--line:light-dark(#e5e8ee,#262b37);--accent:light-dark(#4f46e5,#a5b4fc);
--code-bg:light-dark(#1b2033,#141823);--code-fg:#e3e8f4;--code-line:#2c3350;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;--get:light-dark(#0b6b4f,#5fd3a8);
--post:light-dark(#3730a3,#a5b4fc);--put:light-dark(#8a4b00,#f0b460);
--del:light-dark(#b42318,#ff9b90)}*{box-sizing:border-box}html{
scroll-padding-top:72px}body{margin:0;background:var(--bg);color:var(--fg);
font:14px/1.6 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;
-webkit-font-smoothing:antialiased}a{color:var(--accent);text-decoration:none}
a:hover{text-decoration:underline}:focus-visible{outline:2px solid var(--accent);
outline-offset:2px;border-radius:4px}.skip{position:absolute;left:-999px}
.skip:focus{left:16px;top:12px;z-index:9;background:var(--bg);padding:4px 12px}
.bar{position:sticky;top:0;z-index:5;display:flex;align-items:center;
justify-content:space-between;height:56px;padding:0 24px;
background:color-mix(in srgb,var(--bg) 88%,transparent);backdrop-filter:blur(10px);
border-bottom:1px solid var(--line)}.brand{display:flex;align-items:center;gap:8px;
font-size:16px;font-weight:600;color:var(--fg)}.brand:hover{text-decoration:none}
.brand svg{color:var(--accent)}.brand span{color:var(--dim);font-weight:400}
.raw{font-size:13px;margin-left:auto}.menu{display:none;font-size:13px;padding:4px 12px;
border:1px solid var(--line);border-radius:99px;margin-left:16px;cursor:pointer}
.menu input{position:absolute;opacity:0}.menu:has(:focus-visible){
outline:2px solid var(--accent);outline-offset:2px}.layout{display:grid;
grid-template-columns:264px minmax(0,1fr)}nav{position:sticky;top:56px;align-self:start;
height:calc(100vh - 56px);overflow-y:auto;padding:24px 12px 48px 24px;
border-right:1px solid var(--line);scrollbar-width:thin}nav h2{margin:0 0 4px;padding:0 8px;
font-size:12px;font-weight:600;color:var(--fg)}nav section{margin-bottom:24px}
nav ul{list-style:none;margin:0;padding:0}nav a{display:flex;justify-content:space-between;
align-items:baseline;gap:8px;padding:4px 8px;border-radius:6px;font-size:13px;line-height:1.4;
color:var(--dim)}nav a:hover{background:var(--soft);color:var(--fg);text-decoration:none}
.verb{font:600 11px/1.6 var(--mono);text-transform:uppercase;letter-spacing:.02em}
.verb.get{color:var(--get)}.verb.post{color:var(--post)}.verb.put,.verb.patch{color:var(--put)}
.verb.delete{color:var(--del)}nav .verb{font-size:10px;opacity:.85}
main{max-width:1360px;padding:0 48px 96px;min-width:0}h1,h2,h3,h4{line-height:1.25;
letter-spacing:-.01em;text-wrap:balance}h1{font-size:34px;font-weight:600;margin:0 0 16px}
main h2{font-size:26px;font-weight:600;margin:0 0 12px}h3{font-size:20px;font-weight:600;
margin:0 0 8px}h3 a{color:inherit}h4{font-size:14px;font-weight:600;margin:24px 0 8px;
padding-bottom:8px;border-bottom:1px solid var(--line)}p{margin:0 0 12px}
.text p,.shape p{max-width:68ch}.none,.limits{color:var(--dim)}
code{font:12.5px/1.5 var(--mono)}p code,li>code,td code,.plain code{padding:1px 5px;
border:1px solid var(--line);border-radius:4px;background:var(--soft);overflow-wrap:anywhere}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:48px;padding:40px 0;
border-top:1px solid var(--line)}.chapter:first-child{border-top:0}
.noun{border-top:1px solid var(--line);padding:40px 0 0}.noun>.pair:first-child{border-top:0;
padding-top:8px}.chapter#introduction .text p{font-size:16px;color:var(--dim)}
.route{display:flex;gap:8px;align-items:baseline}.route code{border:0;background:none;padding:0;
font-size:13px}.chips{display:flex;flex-wrap:wrap;gap:8px;margin:16px 0}
.chip{padding:2px 10px;border:1px solid var(--line);border-radius:99px;font-size:12px;
color:var(--fg)}.chip.plain{color:var(--dim)}.chip.plain code{border:0;background:none;padding:0;
font-size:12px}.fields{list-style:none;margin:0;padding:0}.fields>li{padding:12px 0;
border-bottom:1px solid var(--line)}.fields>li:last-child{border-bottom:0}
.field{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 8px}
.name{font-weight:600;font-size:13px}.type{color:var(--dim);font-size:12.5px}
.type a{text-decoration:underline}
.optional{font-size:12px;color:var(--dim)}.optional::before{content:"· "}
.fields p{margin:4px 0 0}.limits{font-size:12.5px}.values{display:flex;flex-wrap:wrap;gap:4px}
.fold{margin-top:8px}.fold>summary{cursor:pointer;font-size:12.5px;color:var(--dim);
width:fit-content;padding:2px 10px;border:1px solid var(--line);border-radius:99px}
.fold>summary:hover{color:var(--fg)}.fold>.fields{margin-top:8px;padding:0 16px;
border:1px solid var(--line);border-radius:8px}.errors{margin-top:24px}
.errors ul{list-style:none;margin:12px 0 0;padding:0;font-size:13px}
.errors li{padding:4px 0;color:var(--dim)}.errors code{border:0!important;
background:none!important;padding:0!important}.status{display:inline-block;width:40px;
font:12px var(--mono);color:var(--dim)}ul.plain{padding-left:20px}
.plain li{margin-bottom:4px}.side{min-width:0}.sticky{position:sticky;top:80px;display:grid;
gap:16px}.card{border:1px solid var(--code-line);border-radius:10px;background:var(--code-bg);
color:var(--code-fg);overflow:hidden;--get:#5fd3a8;--post:#a5b4fc;--put:#f0b460;--del:#ff9b90;
--accent:#a5b4fc}.card-head{display:flex;align-items:baseline;gap:8px;padding:10px 16px;
border-bottom:1px solid var(--code-line);font-size:12.5px;font-weight:500;color:#aab3cc}
.where{font:12px var(--mono);overflow-wrap:anywhere}.ok{margin-left:auto;font:12px var(--mono);
color:#5fd3a8}.endpoints{list-style:none;margin:0;padding:8px 16px 12px}
.endpoints li{display:grid;grid-template-columns:56px minmax(0,1fr);align-items:baseline;
padding:3px 0}.endpoints a{font:12.5px var(--mono);color:var(--code-fg);overflow-wrap:anywhere}
.code{position:relative}.code pre{margin:0;padding:14px 16px;max-height:420px;overflow:auto;
scrollbar-width:thin;tab-size:2}pre code{font-size:12.5px;line-height:1.65}
.tk{color:#9db4ff}.ts{color:#8fdcb5}.tn{color:#f4c07a}.copy{position:absolute;top:8px;right:8px;
padding:2px 10px;border:1px solid var(--code-line);border-radius:6px;background:var(--code-bg);
color:#aab3cc;font:12px/1.6 inherit;cursor:pointer;opacity:0;transition:opacity .12s}
.code:hover .copy,.copy:focus-visible{opacity:1}.tabs{display:flex;flex-wrap:wrap}
.tabs input{position:absolute;opacity:0;pointer-events:none}.tabs label{padding:8px 4px;
margin-left:12px;font-size:12.5px;color:#8f99b5;cursor:pointer;
border-bottom:2px solid transparent;order:0}.tabs input:checked+label{color:#fff;
border-color:var(--accent)}.tabs input:focus-visible+label{outline:2px solid var(--accent);
outline-offset:-2px;border-radius:4px}.tabs .code{order:1;flex:0 0 100%;display:none;min-width:0;
border-top:1px solid var(--code-line)}.tabs input:checked+label+.code{display:block}
.shape{padding:32px 0;border-top:1px solid var(--line);max-width:760px}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:13px}
th{text-align:left;font-weight:500;color:var(--dim);padding:8px 16px 8px 0;
border-bottom:1px solid var(--line)}td{padding:10px 16px 10px 0;
border-bottom:1px solid var(--line);vertical-align:top;font-variant-numeric:tabular-nums}
tr:target td,article:target h3 a,.shape:target h3{
background:color-mix(in srgb,var(--accent) 14%,transparent)}@media (max-width:1100px){.pair{
grid-template-columns:minmax(0,1fr);gap:24px}.sticky{position:static}
main{padding:0 32px 64px}}@media (max-width:760px){.layout{grid-template-columns:minmax(0,1fr)}
nav{display:none}.menu{display:block}body:has(#menu:checked) nav{display:block;position:static;
height:auto;border:0;border-bottom:1px solid var(--line)}main{padding:0 16px 48px}
h1{font-size:26px}}@media (prefers-reduced-motion:reduce){
.copy{transition:none}}@media print{nav,.bar,.copy{display:none}
.layout{display:block}}
`;

/** Shows the copy buttons and makes them work; the page is whole without it. */
export const copyScript = `
for (const button of document.querySelectorAll('.copy')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.nextElementSibling.textContent);
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 1500);
  });
}
`;
