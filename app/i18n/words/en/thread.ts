/** Messages between a State and UNODC, and notes inside the office. */
export const thread = {
	title: 'Messages',
	titleOfNeed: 'Messages about need {rank}',
	lead: 'What the State and UNODC write to each other. Questions that a decision depends on are asked and answered on the page of the request.',
	you: 'you',
	byMail: 'by e-mail',
	somebody: 'Somebody of UNODC',
	notSent: 'This was not sent. What you wrote is still in the form.',
	toForm: 'Go to the form',
	link: {
		messages: 'Messages ({messages})',
		withNotes: 'Messages ({messages}), internal notes ({notes})',
	},
	messages: {
		title: 'Messages between the State and UNODC',
		none: 'Nobody has written yet',
		beFirst: 'Write the first message below; the other side is told by e-mail.',
		noneYet: 'Messages will stand here as soon as somebody writes one.',
	},
	files: {
		title: 'Files that came with this message',
		waiting: '{name} (waiting for the virus scan)',
		notTaken: '{count, plural, one {# file was not taken} other {# files were not taken}}',
		reason: '{name}: {reason}',
		tooLarge: 'The file is larger than 10 MB.',
		tooMany: 'Ten files of this message were taken; this one is beyond them.',
		notInText:
			'It is not among what you wrote: it belongs to your signature or to the e-mail you replied to.',
		virus: 'The scanner found {virus}. The file was deleted.',
	},
	write: {
		title: 'Write a message',
		readByState:
			'The people of the State read this. Its drafter and focal points get an e-mail that leads here; the text is not in it.',
		readByUnodc:
			'The people of UNODC who handle this request read it. They get an e-mail that leads here; the text is not in it.',
		text: 'Message',
		button: 'Send the message',
	},
	needs: {
		title: 'Messages about single needs',
		link: 'Need {rank}: {title} ({count})',
	},
	notes: {
		title: 'Internal notes: the State never sees these',
		lead: 'Officers of UNODC who may see this request read them, on a need also its programme managers.',
		none: 'There is no note yet. Write one below for your colleagues.',
		text: 'Note',
		mentioned: 'Tell these people',
		mentionedHint: 'They get an e-mail that leads here. Choose at most ten.',
		person: '{name} - {role}',
		told: 'Told: {names}',
		button: 'Keep the note',
	},
}
