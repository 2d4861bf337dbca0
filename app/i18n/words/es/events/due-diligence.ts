import type { Shape } from '#app/i18n/shape.ts'
import type { dueDiligenceSteps as english } from '#app/i18n/words/en/events/due-diligence.ts'

export const dueDiligenceSteps: Shape<typeof english> = {
	dueDiligence: {
		assess: {
			label: 'Registrar la evaluación',
			done: '{actor} registró la evaluación.',
			hint: 'Otra persona decide.',
		},
		returnAssessment: {
			label: 'Devolver la evaluación',
			done: '{actor} devolvió la evaluación.',
			hint: 'Debe hacerse de nuevo.',
		},
		clear: {
			label: 'Emitir un resultado favorable',
			done: '{actor} emitió un resultado favorable al apoyo.',
			hint: 'Válido por tiempo limitado. El resultado no se muestra al Estado.',
		},
		clearWithMitigation: {
			label: 'Emitir un resultado favorable con medidas',
			done: '{actor} emitió un resultado favorable al apoyo con medidas de mitigación.',
			hint: 'El apoyo puede continuar mientras se cumplan las medidas. El resultado no se muestra al Estado.',
		},
		refuse: {
			label: 'Emitir un resultado desfavorable',
			done: '{actor} emitió un resultado desfavorable al apoyo.',
			hint: 'La capacitación operativa y el equipo siguen detenidos. El resultado no se muestra al Estado.',
		},
		expire: {
			label: 'Declarar vencido el resultado',
			done: 'El resultado favorable venció; el expediente está abierto de nuevo.',
		},
		misuseReported: {
			label: 'Reabrir tras un uso indebido',
			done: 'Se comunicó un uso indebido; el expediente está abierto de nuevo.',
		},
		reopenCase: {
			label: 'Reabrir el expediente',
			done: '{actor} reabrió el expediente.',
			hint: 'Por hechos nuevos. Toda nueva entrega se detiene hasta que se decida.',
		},
	},
}
