import { useState } from 'react';
import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { Image, Trash } from '@strapi/icons';
import { useStrapiApp } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { Picture } from '../../../shared/contracts/profile';
import { useSay } from '../say';
import { pictureOfAsset } from './picture-of-asset';

interface PictureFieldProps {
  name: string;
  label: string;
  hint: string;
  problem?: string | undefined;
  shape: 'round' | 'wide';
  picture: Picture | null;
  onChange(picture: Picture | null): void;
}

interface DialogProps {
  onClose(): void;
  onSelectAssets(assets: unknown[]): void;
  allowedTypes: string[];
  multiple: boolean;
}

const Shown = styled.img<{ $round: boolean }>`
  display: block;
  object-fit: cover;
  width: ${({ $round }) => ($round ? '9.6rem' : '100%')};
  height: 9.6rem;
  max-width: ${({ $round }) => ($round ? '9.6rem' : '32rem')};
  border-radius: ${({ $round, theme }) => ($round ? '50%' : theme.borderRadius)};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

const Nothing = styled(Flex)<{ $round: boolean }>`
  width: ${({ $round }) => ($round ? '9.6rem' : '100%')};
  height: 9.6rem;
  max-width: ${({ $round }) => ($round ? '9.6rem' : '32rem')};
  border-radius: ${({ $round, theme }) => ($round ? '50%' : theme.borderRadius)};
  border: 1px dashed ${({ theme }) => theme.colors.neutral300};
  background: ${({ theme }) => theme.colors.neutral100};
`;

/** Chooses a picture through Strapi's media library, where a host finds their own files only. */
export const PictureField = ({ name, label, hint, problem, shape, picture, onChange }: PictureFieldProps) => {
  const say = useSay();
  const [choosing, setChoosing] = useState(false);
  const components = useStrapiApp('PictureField', (state) => state.components);
  const MediaLibraryDialog = components['media-library'] as React.ComponentType<DialogProps> | undefined;
  const round = shape === 'round';
  return (
    <Field.Root name={name} id={`pps-${name}`} error={problem} hint={hint} width="100%">
      <Typography variant="pi" fontWeight="bold" id={`pps-${name}-label`}>
        {label}
      </Typography>
      <Flex gap={4} alignItems="center" wrap="wrap" role="group" aria-labelledby={`pps-${name}-label`}>
        {picture ? (
          <Shown $round={round} src={picture.url} alt={picture.alt === '' ? label : picture.alt} />
        ) : (
          <Nothing $round={round} alignItems="center" justifyContent="center">
            <Image width="2.4rem" height="2.4rem" fill="neutral500" aria-hidden />
          </Nothing>
        )}
        <Flex gap={2} wrap="wrap">
          <Button variant="secondary" onClick={() => setChoosing(true)}>
            {say(picture ? 'picture.change' : 'picture.choose')}
          </Button>
          {picture && (
            <Button variant="tertiary" startIcon={<Trash />} onClick={() => onChange(null)}>
              {say('picture.remove')}
            </Button>
          )}
        </Flex>
      </Flex>
      <Box paddingTop={1}>
        <Field.Hint />
        <Field.Error />
      </Box>
      {choosing && MediaLibraryDialog && (
        <MediaLibraryDialog
          allowedTypes={['images']}
          multiple={false}
          onClose={() => setChoosing(false)}
          onSelectAssets={([asset]) => {
            const chosen = pictureOfAsset(asset);
            if (chosen) onChange(chosen);
            setChoosing(false);
          }}
        />
      )}
    </Field.Root>
  );
};
