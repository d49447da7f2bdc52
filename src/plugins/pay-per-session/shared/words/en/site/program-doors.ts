import type { ProgramDoorsWords } from '../../site/program-doors';

export const programDoors: ProgramDoorsWords = {
  programDoors: {
    invitedTitle: (program) => `You are invited to ${program}`,
    invitedLead: (program, institution) =>
      institution === null
        ? `Join the program “${program}” to find support with it.`
        : `Join the program “${program}” of ${institution} to find support with it.`,
    invitedSignIn: 'Please sign in with the address the mail went to, or open an account with it.',
    signIn: 'Sign in',
    signUp: 'Open an account',
    provenTitle: (program) => `Confirm your address to join ${program}`,
    provenLead: (email, program, institution) =>
      institution === null
        ? `You confirm that ${email} is yours, and join the program “${program}”.`
        : `You confirm that ${email} is yours, and join the program “${program}” of ${institution}.`,
    joinAs: (email) => `You are signed in as ${email}.`,
    join: (program) => `Join ${program}`,
    confirmAndJoin: 'Confirm and join',
    memberTitle: (program) => `You are a member of ${program}`,
    memberLead: 'There is nothing left to do here.',
    toProgram: (program) => `Go to ${program}`,
    refusedTitle: 'This link cannot be used',
    otherAccount: 'Sign in to another account',
    allPrograms: 'Look at all programs',
  },
};
