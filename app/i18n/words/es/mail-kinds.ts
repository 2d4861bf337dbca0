import type { Shape } from '../../shape.ts'
import type { mailKinds as source } from '../en/mail-kinds.ts'

export const mailKinds: Shape<typeof source> = {
	mandatory: {
		name: 'Avisos obligatorios',
		covers: 'Lo que le pide algo, enuncia un derecho o un deber o se refiere a su cuenta',
	},
	progress: {
		name: 'Marcha de las solicitudes',
		covers: 'Cómo avanzan las solicitudes y sus necesidades, cuando nadie espera nada de usted',
	},
	delivery: {
		name: 'Marcha de las prestaciones',
		covers: 'Cómo avanzan la capacitación, el equipo y el asesoramiento, cuando nadie espera nada de usted',
	},
	messages: {
		name: 'Mensajes',
		covers: 'Los nuevos mensajes sobre una solicitud y las notas internas en que se le menciona',
	},
	seals: {
		name: 'Sellos del registro',
		covers: 'El sello firmado de cada día, como archivo',
	},
	summary: {
		name: 'Resúmenes',
	},
}
