import type { Shape } from '../../shape.ts'
import type { overview as source } from '../en/overview.ts'

export const overview: Shape<typeof source> = {
	title: 'Panorama general',
	lead: 'Cifras sobre los programas de {donor} y sobre las necesidades para las que ningún programa tiene todavía capacidad.',
	leadNobody: 'Cifras sobre las necesidades para las que ningún programa tiene todavía capacidad.',
	privacy:
		'Las cifras se agregan de modo que no señalen a ningún Estado: un número del 1 al 4 se muestra como «menos de 5» y las solicitudes confidenciales solo se cuentan en números mayores.',
	few: 'Menos de 5',
	programmes: 'Sus programas',
	noProgrammes: {
		title: 'No hay ningún programa registrado a su nombre',
		body: 'Un programa aparece aquí en cuanto su gestor le haya indicado como donante.',
	},
	programme: 'Programa',
	kind: 'Tipo',
	status: 'Situación',
	capacity: 'Capacidad',
	promised: 'Prometido a los Estados',
	promisedFew: 'No se muestra: menos de 5 ofertas',
	amount: '{count, number} ({unit})',
	deliveries: 'Entregas por situación',
	number: 'Número',
	noDeliveries: 'Ninguna por el momento',
	unmet: {
		title: 'Necesidades sin programa',
		lead: 'Necesidades aceptadas que esperan un programa adecuado o financiación.',
		byRegion: 'Por región',
		byTheme: 'Por esfera temática',
		region: 'Región',
		theme: 'Esfera temática',
		none: 'Por el momento no se puede mostrar ninguna cifra.',
	},
}
