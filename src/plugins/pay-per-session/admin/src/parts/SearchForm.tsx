import { useState } from 'react';
import { Searchbar } from '@strapi/design-system';
import { useSay } from '../say';

interface SearchFormProps {
  /** What the page searches for now; it lives in the address, and the field follows it. */
  current: string;
  label: string;
  /** Called with the trimmed text, empty to drop the search. */
  search(text: string): void;
}

/** A search that is sent by Enter. */
export const SearchForm = ({ current, label, search }: SearchFormProps) => {
  const say = useSay();
  const [typed, setTyped] = useState(current);
  const [followed, setFollowed] = useState(current);
  // Not by a new field: that one would be without the focus.
  if (followed !== current) {
    setFollowed(current);
    setTyped(current);
  }
  return (
    <form
      role="search"
      style={{ flex: '1 1 28rem', maxWidth: '40rem' }}
      onSubmit={(event) => {
        event.preventDefault();
        search(typed.trim());
      }}
    >
      <Searchbar
        name="search"
        size="S"
        value={typed}
        placeholder={label}
        clearLabel={say('filter.clear')}
        onClear={() => {
          setTyped('');
          search('');
        }}
        onChange={({ target }) => setTyped(target.value)}
      >
        {label}
      </Searchbar>
    </form>
  );
};
