import { openStage } from './clicks-survive-kill.ts';
const stage = await openStage();
let dead = false;
const server = await stage.startServer(); server.on('exit', (code, signal) => { dead = true; console.log('EXIT', code, signal); });
const links = await Promise.all(Array.from({ length: 20 }, () => stage.newLink()));
await Promise.all(links.map((l) => stage.click(l.code, 3)));
let stop = false; let sent = 0; let answered = 0;
const clicking = (async () => { while (!stop) { const r = await Promise.all(links.map((l) => stage.click(l.code, 10))); sent += 200; answered += r.flat().length; } })();
for (let i = 0; i < 20 && !dead; i += 1) {
  await new Promise((r) => setTimeout(r, 300 + Math.random() * 700));
  await stage.stopDatabase();
  await new Promise((r) => setTimeout(r, Math.random() * 1500));
  await stage.startDatabase();
  console.log(i, sent, answered);
}
stop = true; await clicking; console.log(sent, answered);
await stage.close();
