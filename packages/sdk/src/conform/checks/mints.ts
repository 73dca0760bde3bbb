import { askAs, missing, someoneFor } from '../holders.ts';
import { codeOf, judgeAnswer, judgeRefusal } from '../judge.ts';
import { toAsk, type Line } from '../lines.ts';
import { judged, skipped, type Check, type Place } from '../report.ts';
import { inOrder, type AreaCheck, type Stage } from '../stage.ts';

/** Commands whose answer is a secret: asking twice does no harm, so each is asked once. */
export const checkMints: AreaCheck = async function* (stage) {
  if (stage.options.readOnly) return;
  const mints = stage.lines.filter(({ endpoint }) => endpoint.secretAnswer);
  yield* inOrder(mints, (line) => checkMint(stage, line));
};

async function checkMint({ wire, own, ours, unknownFields }: Stage, line: Line): Promise<Check> {
  const { name, noun, endpoint } = line;
  const place: Place = { area: 'shapes', noun, name, title: 'answers as it says' };
  if (!own) return skipped(place, 'no partner of its own could be enrolled');
  const isPartners = endpoint.credentials.includes('session');
  const asker = isPartners ? own.partner : someoneFor(ours, endpoint.credentials);
  if (!asker) return skipped(place, missing(endpoint.credentials));
  const input = await own.personalise(line, own.partner.externalId);
  const token = endpoint.stepUp && (await own.stepUp(own.partner));
  if (!input) return skipped(place, 'the example names a thing that cannot be made');
  const headers = token ? { 'portico-step-up': token } : {};
  const answer = await askAs(wire, asker, { ...toAsk(line, input), headers, isMint: true });
  const { token: minted } = (answer.json ?? {}) as { token?: unknown };
  if (typeof minted === 'string') wire.secrets.add(minted);
  const code = endpoint.errors.find((one) => one === codeOf(answer));
  if (code) {
    const findings = judgeRefusal(wire, answer, { codes: [code] });
    const why = `refused with ${code}, as the contract allows`;
    return findings.length ? judged(place, findings) : skipped(place, why);
  }
  const { findings, unknown } = judgeAnswer(wire, line, answer);
  for (const pointer of unknown) unknownFields.add(`${name} ${pointer}`);
  return judged(place, findings);
}
