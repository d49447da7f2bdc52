import { useState, type ReactNode } from 'react';
import { Badge, Box, Button, Flex, Grid, Link, Typography } from '@strapi/design-system';
import { ArrowLeft, Pencil } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink, useParams } from 'react-router-dom';
import type { InstitutionView } from '../../../shared/contracts/institution';
import { AskDialog } from '../parts/AskDialog';
import { Panelled } from '../parts/Panelled';
import { Reading } from '../parts/Reading';
import { zoneLabel } from '../parts/time-zones';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { useSend } from '../server/use-send';
import { InstitutionDialog } from './InstitutionDialog';
import { sayDate } from './say-date';
import { TermsSection } from './TermsSection';

interface PartProps {
  institution: InstitutionView;
  onChanged(institution: InstitutionView): void;
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box>
    <Typography tag="dt" variant="pi" textColor="neutral600">
      {label}
    </Typography>
    <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  </Box>
);

const Facts = ({ institution }: Pick<PartProps, 'institution'>) => {
  const say = useSay();
  const { locale } = useIntl();
  const { timeZone, today, emailDomains, id, enabled } = institution;
  return (
    <Panelled title={say('institution.facts')}>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={4}>
        <Fact label={say('list.state')}>
          <Badge
            backgroundColor={enabled ? 'success100' : 'neutral150'}
            textColor={enabled ? 'success700' : 'neutral700'}
          >
            {say(enabled ? 'institution.enabled' : 'institution.disabled')}
          </Badge>
        </Fact>
        <Fact label={say('institution.zone')}>{zoneLabel(timeZone)}</Fact>
        <Fact label={say('institution.localDate')}>{sayDate(locale, today)}</Fact>
        <Fact label={say('institution.domains')}>
          {emailDomains.length === 0
            ? say('institution.noDomains')
            : emailDomains.map((domain) => `@${domain}`).join(', ')}
        </Fact>
      </Flex>
      <Link tag={NavLink} to={`${PANEL_PATH}/programs?institution=${id}`}>
        {say('institution.itsPrograms')}
      </Link>
    </Panelled>
  );
};

/** Disables or enables, after it was said what that does. */
const SwitchDialog = ({ institution, onChanged, onClose }: PartProps & { onClose(): void }) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { send } = useSend();
  const { id, name, enabled } = institution;
  const change = async () => {
    const verb = enabled ? 'disable' : 'enable';
    const sent = await send<InstitutionView>('post', `/institutions/${id}/${verb}`);
    onClose();
    if (!sent?.ok) return;
    toggleNotification({
      type: 'success',
      message: say(enabled ? 'institution.nowDisabled' : 'institution.nowEnabled', { name }),
    });
    onChanged(sent.value);
  };
  return (
    <AskDialog
      title={say(enabled ? 'institution.disableTitle' : 'institution.enableTitle', { name })}
      text={say(enabled ? 'institution.disableText' : 'institution.enableText')}
      confirm={say(enabled ? 'institution.disable' : 'institution.enable')}
      welcome={!enabled}
      onConfirm={change}
      onClose={onClose}
    />
  );
};

const Institution = ({ institution, onChanged }: PartProps) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const [open, setOpen] = useState<'edit' | 'switch' | null>(null);
  const close = () => setOpen(null);
  const { name, enabled } = institution;
  return (
    <>
      <Page.Title>{name}</Page.Title>
      <Layouts.Header
        title={name}
        subtitle={zoneLabel(institution.timeZone)}
        navigationAction={
          <Link tag={NavLink} to={`${PANEL_PATH}/institutions`} startIcon={<ArrowLeft />}>
            {say('menu.institutions')}
          </Link>
        }
        primaryAction={
          <Button startIcon={<Pencil />} onClick={() => setOpen('edit')} fullWidth>
            {say('institution.edit')}
          </Button>
        }
        secondaryAction={
          <Button variant={enabled ? 'danger-light' : 'success-light'} onClick={() => setOpen('switch')}>
            {say(enabled ? 'institution.disable' : 'institution.enable')}
          </Button>
        }
      />
      <Layouts.Content>
        <Grid.Root gap={4}>
          <Grid.Item col={9} s={12} xs={12} direction="column" alignItems="stretch">
            <TermsSection institution={institution} onChanged={onChanged} />
          </Grid.Item>
          <Grid.Item col={3} s={12} xs={12} direction="column" alignItems="stretch">
            <Facts institution={institution} />
          </Grid.Item>
        </Grid.Root>
      </Layouts.Content>
      {open === 'edit' && (
        <InstitutionDialog
          institution={institution}
          onClose={close}
          onSaved={(saved) => {
            close();
            toggleNotification({ type: 'success', message: say('institution.saved') });
            onChanged(saved);
          }}
        />
      )}
      {open === 'switch' && <SwitchDialog institution={institution} onChanged={onChanged} onClose={close} />}
    </>
  );
};

/** An institution with its terms; for operators. */
const InstitutionPage = () => {
  const { id = '' } = useParams();
  const institution = useRead<InstitutionView>(`/institutions/${id}`);
  return (
    <Page.Main>
      <Reading of={institution} page>
        {(view) => <Institution institution={view} onChanged={institution.replace} />}
      </Reading>
    </Page.Main>
  );
};

export default InstitutionPage;
