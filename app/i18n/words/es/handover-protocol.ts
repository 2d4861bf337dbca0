import type { Shape } from '#app/i18n/shape.ts'
import type { handoverProtocol as english } from '#app/i18n/words/en/handover-protocol.ts'

export const handoverProtocol: Shape<typeof english> = {
	title: 'Acta de entrega y aceptación',
	sample: 'EJEMPLO – esta acta corresponde a una entrega ficticia',
	lead: 'El equipo que se enumera a continuación se entregó al Estado indicado más abajo y fue aceptado en su nombre. Esta hoja se elaboró a partir del registro que firmaron ambas partes; la suma de comprobación muestra si el registro no ha cambiado.',
	record: 'El registro que firmaron ambas partes (JSON)',
	facts: {
		number: 'Número del acta',
		state: 'Estado',
		authority: 'Institución beneficiaria',
		reference: 'Solicitud',
		need: 'Necesidad',
		programme: 'Programa',
		place: 'Lugar de la entrega',
		heldOn: 'Fecha de la entrega',
		mode: 'Derecho sobre el equipo',
		sha256: 'SHA-256 del registro',
		operator: 'Entregado por',
	},
	modes: {
		title: 'Transferencia de la propiedad: el equipo pasa a ser propiedad de la institución beneficiaria.',
		use: 'Derecho de uso: el equipo sigue siendo propiedad de la Oficina; la institución beneficiaria puede utilizarlo.',
	},
	lines: {
		title: 'Equipo entregado',
		number: 'Núm.',
		description: 'Descripción',
		quantity: 'Cantidad',
		unit: 'Unidad',
	},
	serials: {
		title: 'Números de serie',
		line: 'Línea',
		numbers: 'Números de serie',
	},
	conditions: 'Condiciones',
	undertaking: {
		title: 'Compromiso de uso final',
		text: 'El Estado se compromete a utilizar el equipo únicamente para prevenir y combatir el tráfico ilícito de migrantes y proteger a las personas que hayan sido objeto de él, de conformidad con el Protocolo contra el Tráfico Ilícito de Migrantes y con los derechos humanos; a no venderlo, prestarlo ni cederlo a nadie sin el consentimiento previo por escrito de la Oficina; a mantenerlo en funcionamiento y en su inventario; a permitir que se verifique a los seis y a los doce meses de la entrega; y a informar sin demora de toda pérdida, daño o uso indebido.',
	},
	signatures: {
		title: 'Firmas',
		side: 'Parte',
		name: 'Nombre',
		post: 'Cargo',
		at: 'Firmado el',
		office: 'Por la Oficina',
		state: 'Por el Estado',
		missing: 'Aún sin firmar',
	},
	foot: 'Ambas firmas se dieron por medios electrónicos por personas que habían iniciado sesión con su propio nombre; cada una indicó el nombre y el cargo que aquí figuran.',
}
