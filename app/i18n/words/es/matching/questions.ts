import type { Shape } from '#app/i18n/shape.ts'
import type { questions as english } from '#app/i18n/words/en/matching/questions.ts'

export const questions: Shape<typeof english> = {
	intro: 'Para encontrar un programa para la necesidad «{title}», quisiéramos saber:',
	taType: '¿Qué tipo de asistencia se solicita?',
	category: '¿Qué categoría de equipo se solicita?',
	themes: '¿De qué trata principalmente la necesidad, y de qué más?',
	institution: '¿Qué tipo de institución recibiría la asistencia?',
	languages: '¿En qué idiomas podrían participar las personas interesadas, y bastaría la interpretación?',
	quantity: '¿Qué cantidad se solicita (plazas, unidades o días de experto)?',
	smaller: '¿Cuál es la cantidad más pequeña que aún sería útil?',
	dates: '¿Cuáles son la fecha más temprana y la más tardía?',
	law: '¿Tipifica el derecho interno el tráfico ilícito de migrantes, y en qué disposición?',
	trainers: '¿Tiene la unidad personas formadas como instructores?',
	support: '¿Qué apoyo ha recibido la unidad en los últimos 36 meses, y era el mismo que se solicita ahora?',
}
