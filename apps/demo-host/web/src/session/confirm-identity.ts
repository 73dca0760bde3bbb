import type { Language } from '../settings/settings.ts';
import { textsOf } from '../texts/index.ts';

/**
 * Stands for the host's own check of who is there. A real product asks for the password or a
 * second factor; the demo asks for a press. False when the partner gave up.
 */
export function confirmIdentity(): Promise<boolean> {
  const { identity: t } = textsOf(document.documentElement.lang as Language);
  const dialog = document.createElement('dialog');
  dialog.className = 'identity';
  const form = document.createElement('form');
  form.method = 'dialog';
  const title = document.createElement('h2');
  title.id = 'identity-title';
  title.textContent = t.title;
  const text = document.createElement('p');
  text.textContent = t.text;
  const buttons = document.createElement('div');
  buttons.append(button(t.cancel, 'cancel'), button(t.confirm, 'confirm'));
  form.append(title, text, buttons);
  dialog.append(form);
  dialog.setAttribute('aria-labelledby', title.id);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'confirm');
    });
  });
}

function button(label: string, value: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = label;
  made.value = value;
  return made;
}
