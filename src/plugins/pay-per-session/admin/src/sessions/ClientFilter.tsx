import { useState } from 'react';
import { Combobox, ComboboxOption } from '@strapi/design-system';
import type { SessionClient } from '../../../shared/contracts/session-client';
import { useSay } from '../say';
import { useRead } from '../server/use-read';

interface ClientFilterProps {
  /** The chosen client's id, empty for all. */
  value: string;
  choose(value: string): void;
}

/** Chooses one of the clients who have sessions; those whose name was typed are asked of the server. */
export const ClientFilter = ({ value, choose }: ClientFilterProps) => {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const asked = new URLSearchParams({ search: typed, ...(value === '' ? {} : { clientId: value }) });
  const { answer } = useRead<SessionClient[]>(`/session-clients?${asked.toString()}`);
  const clients = answer.state === 'ready' ? answer.value : [];
  return (
    <Combobox
      size="S"
      aria-label={say('filter.client')}
      placeholder={say('filter.client')}
      clearLabel={say('filter.clear')}
      noOptionsMessage={() => say('filter.noClient')}
      loading={answer.state === 'loading'}
      loadingMessage={say('state.loading')}
      value={clients.some(({ id }) => String(id) === value) ? value : ''}
      onInputChange={({ target }) => setTyped(target.value)}
      onChange={(id: string | undefined) => choose(id ?? '')}
      onClear={() => choose('')}
    >
      {clients.map(({ id, displayName }) => (
        <ComboboxOption key={id} value={String(id)}>
          {displayName}
        </ComboboxOption>
      ))}
    </Combobox>
  );
};
