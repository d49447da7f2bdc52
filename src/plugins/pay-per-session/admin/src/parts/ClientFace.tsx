import { useState } from 'react';
import { styled } from 'styled-components';

type Size = 'small' | 'large';

const SIDE: Record<Size, string> = { small: '3.2rem', large: '6.4rem' };

const Round = styled.span<{ $size: Size }>`
  position: relative;
  display: inline-flex;
  flex: none;
  align-items: center;
  justify-content: center;
  width: ${({ $size }) => SIDE[$size]};
  height: ${({ $size }) => SIDE[$size]};
  border-radius: 50%;
  overflow: hidden;
  background: ${({ theme }) => theme.colors.primary100};
  color: ${({ theme }) => theme.colors.primary700};
  font-size: ${({ $size }) => ($size === 'small' ? '1.4rem' : '2.4rem')};
  font-weight: 600;
`;

const Picture = styled.img`
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  object-fit: cover;
  background: ${({ theme }) => theme.colors.primary100};
`;

const initialOf = (name: string): string => Array.from(name.trim())[0]?.toLocaleUpperCase() ?? '·';

interface ClientFaceProps {
  name: string;
  url: string | null;
  size?: Size;
}

/** A client's picture, or their initial; also where it was taken away since the list was read. The name stands beside it. */
export const ClientFace = ({ name, url, size = 'small' }: ClientFaceProps) => {
  const [gone, setGone] = useState<string | null>(null);
  return (
    <Round $size={size} aria-hidden>
      {initialOf(name)}
      {url !== null && url !== gone && (
        <Picture src={url} alt="" width="192" height="192" loading="lazy" onError={() => setGone(url)} />
      )}
    </Round>
  );
};
