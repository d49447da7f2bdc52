/** Links in mails that lead into a program. */
export interface ProgramDoorsWords {
  programDoors: {
    invitedTitle: (program: string) => string;
    invitedLead: (program: string, institution: string | null) => string;
    invitedSignIn: string;
    signIn: string;
    signUp: string;
    provenTitle: (program: string) => string;
    provenLead: (email: string, program: string, institution: string | null) => string;
    joinAs: (email: string) => string;
    join: (program: string) => string;
    confirmAndJoin: string;
    memberTitle: (program: string) => string;
    memberLead: string;
    toProgram: (program: string) => string;
    refusedTitle: string;
    otherAccount: string;
    allPrograms: string;
  };
}
