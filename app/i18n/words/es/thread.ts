import type { Shape } from '#app/i18n/shape.ts'
import type { thread as english } from '#app/i18n/words/en/thread.ts'

export const thread: Shape<typeof english> = {
	title: 'Mensajes',
	titleOfNeed: 'Mensajes sobre la necesidad {rank}',
	lead: 'Lo que el Estado y la UNODC se escriben. Las preguntas de las que depende una decisión se formulan y se responden en la página de la solicitud.',
	you: 'usted',
	byMail: 'por correo electrónico',
	somebody: 'Una persona de la UNODC',
	notSent: 'No se ha enviado nada. Lo que escribió sigue en el formulario.',
	toForm: 'Ir al formulario',
	link: {
		messages: 'Mensajes ({messages})',
		withNotes: 'Mensajes ({messages}), notas internas ({notes})',
	},
	messages: {
		title: 'Mensajes entre el Estado y la UNODC',
		none: 'Nadie ha escrito todavía',
		beFirst: 'Escriba el primer mensaje a continuación; se avisa a la otra parte por correo electrónico.',
		noneYet: 'Los mensajes aparecerán aquí en cuanto alguien escriba uno.',
	},
	files: {
		title: 'Archivos recibidos con este mensaje',
		waiting: '{name} (pendiente del análisis de virus)',
		notTaken:
			'{count, plural, one {No se aceptó # archivo} many {No se aceptaron # de archivos} other {No se aceptaron # archivos}}',
		reason: '{name}: {reason}',
		tooLarge: 'El archivo ocupa más de 10 MB.',
		tooMany: 'Ya se aceptaron diez archivos de este mensaje; este los excede.',
		notInText:
			'No forma parte de lo que usted escribió: pertenece a su firma o al correo electrónico al que respondió.',
		virus: 'El análisis detectó {virus}. El archivo se eliminó.',
	},
	write: {
		title: 'Escribir un mensaje',
		readByState:
			'Este mensaje lo leen las personas del Estado. Quien redactó la solicitud y los coordinadores (puntos focales) reciben un correo electrónico que lleva a esta página; el texto no figura en él.',
		readByUnodc:
			'Este mensaje lo leen las personas de la UNODC que tramitan la solicitud. Reciben un correo electrónico que lleva a esta página; el texto no figura en él.',
		text: 'Mensaje',
		button: 'Enviar el mensaje',
	},
	needs: {
		title: 'Mensajes sobre necesidades concretas',
		link: 'Necesidad {rank}: {title} ({count})',
	},
	notes: {
		title: 'Notas internas: el Estado nunca las ve',
		lead: 'Las leen los oficiales de la UNODC que pueden ver esta solicitud y, si se trata de una necesidad, también sus gestores de programa.',
		none: 'Todavía no hay ninguna nota. Escriba una a continuación para sus colegas.',
		text: 'Nota',
		mentioned: 'Avisar a estas personas',
		mentionedHint: 'Reciben un correo electrónico que lleva a esta página. Elija diez como máximo.',
		person: '{name} - {role}',
		told: 'Personas avisadas: {names}',
		button: 'Guardar la nota',
	},
}
