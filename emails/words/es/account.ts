import type { account as english } from '../en/account.ts'
import type { Shape } from '../shape.ts'

export const account: Shape<typeof english> = {
	invitation: {
		subject: 'Invitación para abrir una cuenta',
		what: 'Se le invita a abrir una cuenta en el sistema de solicitudes de asistencia técnica.',
		next: 'Le rogamos que abra la página, compruebe sus datos y elija una contraseña; el enlace funciona una sola vez.',
	},
}
