import type { Shape } from '#app/i18n/shape.ts'
import type { institution as english } from '#app/i18n/words/en/help/institution.ts'

export const institution: Shape<typeof english> = {
	contactPrimary: {
		text: 'La persona a quien se llama primero. Una dirección oficial y los idiomas en que se puede hablar con ella evitan retrasos.',
		example: 'Jefatura de la división de capacitación, Dirección de Policía de Fronteras',
	},
	contactAlternate: {
		text: 'Una segunda persona que puede responder si la primera está ausente o ha cambiado de puesto. Debe ser otra persona, con otra dirección.',
		example: 'Subjefatura de la oficina de relaciones internacionales',
	},
	otherInstitutions: {
		text: 'Indique las que también se beneficiarían o deben participar. Las fuerzas de seguridad se someten a la diligencia debida en materia de derechos humanos; diga cuáles lo son.',
		example: 'Guardia costera, fuerza de seguridad: sí; oficina de bienestar social, fuerza de seguridad: no',
	},
	endorsingAuthority: {
		text: 'Una solicitud solo cuenta cuando la ha avalado una autoridad del Estado. Quien la avala no debe ser quien la redactó.',
		example: 'Coordinador nacional',
	},
}
