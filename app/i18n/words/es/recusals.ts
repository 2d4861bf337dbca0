export const recusals = {
	title: 'Recusaciones',
	lead: 'Quien tiene un interés propio en un programa o respecto de un Estado no adopta decisiones al respecto. Los nacionales de un Estado nunca deciden sobre sus solicitudes; no es necesario indicarlo aquí.',
	table: 'Recusaciones vigentes',
	head: {
		person: 'Persona',
		about: 'Programa o Estado',
		reason: 'Motivo',
		since: 'Desde',
		action: 'Acción',
	},
	end: 'Poner fin',
	endOne: 'Poner fin a la recusación: {name}, {about}',
	none: {
		title: 'No hay recusaciones vigentes',
		body: 'Declare un interés a continuación en cuanto tenga conocimiento de él.',
	},
	declare: {
		title: 'Declarar un interés',
		lead: 'Surte efecto de inmediato. Le pone fin un oficial de clasificación o un administrador, nunca la persona interesada.',
		person: 'Persona',
		programme: 'Programa',
		state: 'Estado',
		stateHint: 'Elija un programa o un Estado, no ambos.',
		reason: 'Motivo',
		reasonHint:
			'Solo lo leen los oficiales de clasificación, los responsables de la aprobación en la Sede, los administradores y la persona interesada.',
		button: 'Declarar el interés',
	},
	declared: {
		title: 'Se ha registrado el interés',
		body: 'A partir de ahora, la persona no adopta decisiones al respecto.',
	},
	ended: {
		title: 'Se ha puesto fin a la recusación',
		body: 'La persona puede volver a adoptar decisiones al respecto.',
	},
}
