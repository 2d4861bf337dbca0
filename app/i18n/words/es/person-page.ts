import type { Shape } from '../../shape.ts'
import type { personPage as english } from '../en/person-page.ts'

export const personPage: Shape<typeof english> = {
	lead: 'La cuenta, el puesto al que corresponde y lo que puede hacerse con ella.',
	own: 'Su propia cuenta y su puesto.',
	account: 'Cuenta',
	status: {
		active: 'Activa',
		suspended: 'Suspendida',
		left: 'Cerrada',
		sleeps: 'Se abre con el puesto',
	},
	noPost: 'Sin puesto por ahora',
	next: 'Próximo puesto',
	leaving: 'Traspaso anunciado',
	sessions: {
		title: 'Sesiones',
		lead: 'Cierra la sesión de esta persona en todos los equipos. Puede volver a iniciarla.',
		button: 'Cerrar todas las sesiones',
	},
	suspend: {
		title: 'Suspender la cuenta',
		lead: 'Impide el acceso de inmediato, en todas las sesiones. El puesto sigue siendo suyo.',
		button: 'Suspender',
	},
	readmit: {
		title: 'Readmitir',
		lead: 'Levanta la suspensión: la persona puede volver a iniciar sesión.',
		button: 'Readmitir',
	},
	reason: 'Motivo',
	reasonHint: 'Queda en el registro.',
	export: {
		title: 'Derecho a exportar',
		true: 'Puede extraer listas enteras del sistema',
		false: 'No puede extraer listas enteras',
		allow: 'Conceder el derecho',
		disallow: 'Retirar el derecho',
	},
	history: 'Puestos ocupados',
	recusals: 'Recusaciones vigentes',
	noRecusals: 'Ninguna',
	done: {
		suspended: 'La cuenta se ha suspendido',
		readmitted: 'Se ha levantado la suspensión',
		sessions: 'Todas las sesiones se han cerrado',
		export: 'El derecho a exportar se ha modificado',
	},
}
