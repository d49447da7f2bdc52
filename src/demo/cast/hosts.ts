import { adaeze } from './adaeze';
import { harpreet } from './harpreet';
import { ingrid } from './ingrid';
import { layla } from './layla';
import { mateo } from './mateo';
import type { DemoHost } from './roles';
import { yuki } from './yuki';

export const hosts: readonly DemoHost[] = [ingrid, mateo, adaeze, harpreet, layla, yuki];
