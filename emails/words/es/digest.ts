import type { digestParts as parts, digest as source } from '../en/digest.ts'
import type { Shape } from '../shape.ts'

export const digest: Shape<typeof source> = {
	digest: {
		subject: 'Resumen de novedades',
		what: 'Esto es lo que ha ocurrido desde su último resumen, solicitud por solicitud.',
		next: 'No tiene que hacer nada. En la página encontrará la misma lista; allí también puede elegir la frecuencia de estos resúmenes.',
	},
}

export const digestParts: Shape<typeof parts> = {
	more: 'Avisos que figuran solo en la página',
}
