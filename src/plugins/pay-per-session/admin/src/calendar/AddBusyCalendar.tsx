import { useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { StepDialog } from '../parts/StepDialog';
import { TextField } from '../parts/TextField';
import { useSay } from '../say';
import { useForm } from '../server/use-form';

interface AddBusyCalendarProps {
  path: string;
  onClose(): void;
  onAdded(): void;
}

/** Subscribes a calendar by its address. */
export const AddBusyCalendar = ({ path, onClose, onAdded }: AddBusyCalendarProps) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { busy, problem, submit } = useForm();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const add = async () => {
    if ((await submit('post', path, { name, address })) === null) return;
    toggleNotification({ type: 'success', message: say('busy.added') });
    onAdded();
  };
  return (
    <StepDialog
      title={say('busy.add')}
      confirm={say('busy.addNow')}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void add()}
    >
      <TextField
        name="name"
        label={say('busy.name')}
        hint={say('busy.nameHint')}
        problem={problem?.fields.name}
        required
        value={name}
        longest={60}
        onChange={setName}
      />
      <TextField
        name="address"
        label={say('busy.address')}
        hint={say('busy.addressHint')}
        problem={problem?.fields.address}
        required
        value={address}
        longest={2000}
        onChange={setAddress}
      />
    </StepDialog>
  );
};
