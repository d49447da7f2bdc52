import type { ProgramDoorsWords } from '../../site/program-doors';

export const programDoors: ProgramDoorsWords = {
  programDoors: {
    invitedTitle: (program) => `Te invitan a ${program}`,
    invitedLead: (program, institution) =>
      institution === null
        ? `Únete al programa «${program}» para encontrar ayuda.`
        : `Únete al programa «${program}» de ${institution} para encontrar ayuda.`,
    invitedSignIn: 'Inicia sesión con la dirección a la que llegó el correo, o abre una cuenta con ella.',
    signIn: 'Iniciar sesión',
    signUp: 'Abrir una cuenta',
    provenTitle: (program) => `Confirma tu dirección para unirte a ${program}`,
    provenLead: (email, program, institution) =>
      institution === null
        ? `Confirmas que ${email} es tuya y te unes al programa «${program}».`
        : `Confirmas que ${email} es tuya y te unes al programa «${program}» de ${institution}.`,
    joinAs: (email) => `Has iniciado sesión como ${email}.`,
    join: (program) => `Unirme a ${program}`,
    confirmAndJoin: 'Confirmar y unirme',
    memberTitle: (program) => `Ya eres miembro de ${program}`,
    memberLead: 'Aquí no queda nada por hacer.',
    toProgram: (program) => `Ir a ${program}`,
    refusedTitle: 'Este enlace no se puede usar',
    otherAccount: 'Entrar en otra cuenta',
    allPrograms: 'Ver todos los programas',
  },
};
