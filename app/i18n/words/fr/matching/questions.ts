import type { Shape } from '#app/i18n/shape.ts'
import type { questions as english } from '#app/i18n/words/en/matching/questions.ts'

export const questions: Shape<typeof english> = {
	intro: 'Afin de trouver un programme pour le besoin « {title} », nous aimerions savoir :',
	taType: 'Quel type d’assistance est demandé ?',
	category: 'Quelle catégorie d’équipement est demandée ?',
	themes: 'Sur quoi porte principalement le besoin, et sur quoi d’autre ?',
	institution: 'Quel type d’institution recevrait l’assistance ?',
	languages:
		'Dans quelles langues les personnes concernées pourraient-elles participer, et une interprétation suffirait-elle ?',
	quantity: 'Quelle quantité est demandée (places, unités ou jours d’expert) ?',
	smaller: 'Quelle est la plus petite quantité qui serait encore utile ?',
	dates: 'Quelles sont la date la plus proche et la date la plus lointaine ?',
	law: 'Le droit interne fait-il du trafic illicite de migrants une infraction, et par quelle disposition ?',
	trainers: 'L’unité compte-t-elle des personnes formées comme formateurs ?',
	support:
		'Quel appui l’unité a-t-elle reçu au cours des 36 derniers mois, et était-il identique à ce qui est demandé ?',
}
