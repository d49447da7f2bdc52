import type { CreditEffect } from '../../contracts/credit';

/** Hours that were bought at once. */
export interface BlockWords {
  block: {
    /** `Hour 2 of 3` */
    place: (hour: number, hours: number) => string;
    title: string;
    lead: (hours: number) => string;
    here: string;
    all: (hours: number) => string;
    one: string;
    which: string;
    acceptAll: (hours: number) => string;
    acceptAllHelp: (hours: number) => string;
    acceptOne: string;
    acceptOneHelp: string;
    proposeOne: string;
    /** What a step does to the credits of so many hours. */
    effect: Record<CreditEffect, (credits: number, lastDay: string) => string>;
    undo: (hours: number) => string;
  };
}
