/** What a State is asked where a rule could not be answered. */
export const questions = {
	intro: 'To find a programme for the need “{title}”, we would like to know:',
	taType: 'Which type of assistance is asked for?',
	category: 'Which category of equipment is asked for?',
	themes: 'What is the need mainly about, and what else is it about?',
	institution: 'What type of institution would receive the assistance?',
	languages: 'In which languages could the people concerned take part, and would interpretation do?',
	quantity: 'How much is asked for (seats, units or expert-days)?',
	smaller: 'What is the smallest quantity that would still be of use?',
	dates: 'What are the earliest and the latest date?',
	law: 'Does national law make the smuggling of migrants an offence, and in which provision?',
	trainers: 'Does the unit have people who were trained as trainers?',
	support:
		'What support has the unit had in the last 36 months, and was it the same as what is asked for now?',
}
