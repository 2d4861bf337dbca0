import type { Shape } from '#app/i18n/shape.ts'
import type { rights as english } from '#app/i18n/words/en/draft/rights.ts'

export const rights: Shape<typeof english> = {
	groups: {
		safeguards: 'Salvaguardias',
		sustainability: 'Después de la asistencia',
		contribution: 'Contribución del Estado',
		monitoring: 'Evaluación y verificaciones',
	},
	securityForce: '¿Es una fuerza de seguridad la institución que recibiría la asistencia?',
	securityForceHint:
		'Policía, guardia fronteriza, guardia costera, aduanas con facultad de detención, fuerzas armadas.',
	oversight: 'Supervisión y denuncias',
	oversightHint: 'Asuntos internos, órganos independientes, la institución nacional de derechos humanos.',
	conduct: 'Qué orienta la conducta del personal',
	conductHint: 'Elija todo lo que existe hoy. Nada también es una respuesta.',
	conductText: 'Cómo se aplican estas normas en la práctica',
	conductTextHint: 'Máximo 1000 caracteres.',
	migrantsNotCriminalized:
		'¿Están los migrantes exentos de enjuiciamiento por haber sido objeto de tráfico ilícito?',
	migrantsNotCriminalizedHint: 'Artículo 5 del Protocolo.',
	migrantsNotCriminalizedText: 'Legislación y práctica al respecto',
	migrantsNotCriminalizedTextHint: 'Máximo 1000 caracteres.',
	sustainability: 'Cómo se mantendrán los resultados',
	sustainabilityHint:
		'Presupuesto, planes de estudios y personal una vez concluida la asistencia. Máximo 1000 caracteres.',
	contribution: 'Lo que aporta el propio Estado',
	contributionHint:
		'No aportar nada es una respuesta completa: las solicitudes no se ordenan por su cuantía.',
	contributionAmount: 'Importe en efectivo',
	contributionAmountHint: 'En unidades enteras de la moneda.',
	contributionCurrency: 'Moneda',
	contributionText: 'Qué se aporta',
	contributionTextHint: 'Máximo 300 caracteres.',
	monitoringCommitment:
		'El Estado acepta los formularios de evaluación y las verificaciones a los 6 y 12 meses',
}
