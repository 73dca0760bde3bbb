import type { Link } from '@portico/sdk';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, Dialog } from '../internal/ui/index.ts';
import { common } from '../locales/en/every-widget.ts';
import { referralLinkTools } from '../locales/en/referral-link-tools.ts';
import { DestinationField } from './destination-field.tsx';
import { EditActionsPart } from './edit-dialog.parts.ts';
import { FailureNote } from './failure-note.tsx';
import { FormPart } from './link-form.parts.ts';
import { LinkPreview } from './link-preview.tsx';
import { splitUrl, titleOf } from './short-url.ts';
import { useLinkEdit } from './use-link-edit.ts';
import { useMounted } from './use-mounted.ts';
import { UtmFields } from './utm-fields.tsx';

/** Props of {@link EditDialog}. */
export interface EditDialogProps {
  /** The link to change; undefined when none is. */
  link: Link | undefined;
  /** Hosts that links may lead to. */
  hosts: readonly string[];
  onClose: () => void;
  onSaved: (link: Link) => void;
}

/** Leads a link elsewhere. Its address stays: it is printed somewhere. */
export function EditDialog({ link, onClose, ...rest }: EditDialogProps) {
  const t = useMessages(referralLinkTools);
  const tCommon = useMessages(common);
  const isMounted = useMounted();
  return (
    <Dialog
      open={isMounted && link !== undefined}
      onClose={onClose}
      lightDismiss={false}
      title={link && t('edit.title', { name: titleOf(link) })}
      description={t('edit.text')}
      closeLabel={tCommon('close')}
    >
      {link && <EditForm key={link.id} link={link} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function EditForm({ link, hosts, onClose, onSaved }: EditDialogProps & { link: Link }) {
  const t = useMessages(referralLinkTools);
  const tCommon = useMessages(common);
  const edit = useLinkEdit({ link, hosts, onSaved });
  const { draft, problems, change, leave } = edit.form;
  return (
    <FormPart
      noValidate
      aria-label={t('edit.title', { name: titleOf(link) })}
      ref={edit.area}
      onSubmit={(event) => {
        event.preventDefault();
        edit.save();
      }}
    >
      <DestinationField
        value={draft.destination}
        onChange={(destination) => change({ destination })}
        onLeave={() => leave('destination')}
        problem={problems.destination}
        hosts={edit.hosts}
        fallback={link.destination}
      />
      <UtmFields
        values={draft.utm}
        onChange={(utm) => change({ utm })}
        onLeave={leave}
        problems={problems}
      />
      <LinkPreview
        draft={draft}
        urlStart={splitUrl(link)[0]}
        fallbackDestination={link.destination}
      />
      <FailureNote failure={edit.failure} />
      <EditActionsPart>
        <Button onClick={onClose}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" pending={edit.isPending}>
          {t('edit.save')}
        </Button>
      </EditActionsPart>
    </FormPart>
  );
}
