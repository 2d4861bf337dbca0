export const deputies = {
	title: 'Suplencias',
	lead: 'Durante una ausencia, quien ejerce la suplencia realiza los trámites del puesto. Cada uno queda registrado con los dos nombres, y nadie aprueba como suplente lo que ha propuesto o redactado.',
	days: 'Los días son días completos en tiempo universal coordinado (UTC), desde las 00.00 horas del primero hasta el final del último.',
	mine: {
		title: 'Sus suplentes',
		caption: 'Personas que le suplen',
		none: 'Nadie le suple. Designe a alguien a continuación antes de ausentarse.',
	},
	yours: {
		title: 'Personas a quienes suple',
		caption: 'Personas a quienes suple, con las fechas',
		none: 'No suple a nadie.',
	},
	others: {
		title: 'Otras suplencias',
		caption: 'Otras personas que ejercen una suplencia',
		none: 'Ningún otro puesto tiene suplente.',
	},
	head: {
		person: 'Puesto de',
		deputy: 'Suplente',
		post: 'Función',
		from: 'Desde',
		until: 'Hasta',
		reason: 'Motivo',
		stage: 'Situación',
		action: 'Acción',
	},
	stage: { coming: 'Próxima', inForce: 'En curso', over: 'Terminada' },
	endedOn: 'Terminada el <when></when>',
	end: 'Poner fin',
	endOne: 'Poner fin: {deputy} por {person}',
	appoint: {
		title: 'Designar suplente',
		person: 'Titular del puesto',
		deputy: 'Suplente',
		deputyHint:
			'Una persona con la misma función; para un punto focal, también un redactor o una redactora del mismo Estado.',
		firstDay: 'Primer día',
		lastDay: 'Último día',
		lastDayHint: 'Incluido. Como máximo, 366 días.',
		reason: 'Motivo',
		reasonHint:
			'Por ejemplo, licencia o misión. Lo leen ambas personas y quienes se ocupan de las suplencias.',
		button: 'Designar suplente',
		nobody:
			'No hay otra persona con la misma función que pueda suplirle. Solicite primero que se invite a alguien.',
	},
	appointed: {
		title: 'Se ha registrado la suplencia',
		body: 'Se informa a ambas personas por correo electrónico.',
	},
	ended: { title: 'Se ha puesto fin a la suplencia', body: 'Lo realizado hasta ahora se mantiene.' },
}
