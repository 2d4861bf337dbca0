import type { Shape } from '#app/i18n/shape.ts'
import type { needs as english } from '#app/i18n/words/en/needs.ts'

export const needs: Shape<typeof english> = {
	untitled: 'Necesidad sin título',
	overview: {
		title: 'Situación de la necesidad',
		request: 'Solicitud',
		kind: 'Clase de asistencia',
		status: 'Estado',
		taType: 'Tipo de asistencia',
		themes: 'Esferas temáticas',
		quantity: 'Cantidad solicitada',
		minimumQuantity: 'Cantidad mínima útil',
		dueDiligence: 'Diligencia debida en materia de derechos humanos',
	},
	latest: {
		title: 'Último paso',
		somebody: 'Alguien',
	},
	decision: {
		title: 'Decisión',
		outcome: 'Resultado',
		ground: 'Motivo',
		reason: 'Razones',
		approvedOn: 'Aprobada el',
		proposedOn: 'Propuesta el',
		waiting: 'Un segundo funcionario aún no ha aprobado esta decisión. El Estado no la ve.',
	},
	offer: {
		title: 'Oferta de un programa',
		proposal: 'Propuesta a un programa',
		notAnOffer: 'Se ha consultado al programa. El Estado solo se entera si se presenta una oferta.',
		programme: 'Programa',
		manager: 'Gestor del programa',
		quantity: 'Cantidad ofrecida',
		answerBy: 'Respuesta del Estado prevista a más tardar el',
		heldUntil: 'Capacidad reservada hasta el',
		confirmedOn: 'Confirmada el',
	},
	figures: {
		title: 'Cifras para la oferta',
		requested: 'Solicitado por el Estado',
		minimum: 'Cantidad mínima útil',
		free: 'Disponible en el programa',
		ofCapacity: '{free} de {capacity}',
	},
	delivery: {
		title: 'Ejecución',
		earlier: 'Ejecución anterior',
		status: 'Estado de la ejecución',
		open: 'Abrir la ejecución',
	},
	next: {
		title: 'Qué sigue',
		yours: 'Usted puede hacerlo ahora',
		none: 'No se espera nada por ahora.',
		withRequest: 'La necesidad se decide junto con su solicitud.',
		inDelivery: 'Lo que sigue se decide en la ejecución.',
		ended: 'Esta necesidad ha concluido. No se espera nada más de nadie.',
	},
	act: 'Sus pasos',
	matching: 'Ver qué programas se ajustan',
	answers: {
		title: 'Qué se solicita',
	},
}
