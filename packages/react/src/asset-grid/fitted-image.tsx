import { useState } from 'react';
import { ImagePart } from './asset-picture.parts.ts';

/** Props of {@link FittedImage}. */
export interface FittedImageProps {
  src: string;
  alt: string;
  /** It is no picture, whatever it was said to be. */
  onError?: () => void;
}

const groundRatio = 4 / 3;
const tolerance = 0.03;

/** A picture on its ground: to the edges when it has the ground's shape, else with a margin. */
export function FittedImage({ src, alt, onError }: FittedImageProps) {
  const [fit, setFit] = useState<'fill' | 'inset'>();
  return (
    <ImagePart
      src={src}
      alt={alt}
      data-fit={fit}
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
        const ratio = naturalWidth / naturalHeight;
        setFit(Math.abs(ratio / groundRatio - 1) < tolerance ? 'fill' : 'inset');
      }}
      onError={onError}
    />
  );
}
