import type { Shape } from '#app/i18n/shape.ts'
import type { tasks as english, drafts as englishDrafts } from '#app/i18n/words/en/draft/tasks.ts'

export const tasks: Shape<typeof english> = {
	title: 'Brouillon de demande',
	untitled: 'Sans titre',
	saved: 'Dernier enregistrement : <when></when>',
	sections: 'La demande',
	needs: 'Besoins',
	needsLead:
		'Une demande comporte de 1 à 20 besoins. Chacun fait l’objet d’une décision et d’une recherche de programme distinctes.',
	needsOrder:
		'Placez en premier le besoin le plus important : l’ordre est le classement établi par votre État.',
	noNeeds: 'Aucun besoin n’a encore été ajouté',
	noNeedsBody: 'Ajoutez-en au moins un : une formation, un équipement ou des conseils.',
	section: 'Section',
	progress: 'Avancement',
	whoActs: 'Qui doit encore agir',
	need: 'Besoin {rank} : {title}',
	copy: 'Copier le besoin {rank}',
	moveUp: 'Monter le besoin {rank}',
	moveDown: 'Descendre le besoin {rank}',
	remove: 'Supprimer le besoin {rank}',
	copyOf: 'Copie de {title}',
	removedNeeds: 'Besoins supprimés',
	removedNeedsLead: 'Ils peuvent être rétablis tant que la demande est un brouillon.',
	full: 'La demande comporte 20 besoins, le maximum possible.',
	minutesLeft:
		'{minutes, plural, =0 {Plus rien à faire} one {Encore # minute de travail environ} other {Encore # minutes de travail environ}}',
	add: {
		training: 'Ajouter un besoin de formation',
		equipment: 'Ajouter un besoin d’équipement',
		advisory: 'Ajouter un besoin de conseils',
	},
	states: {
		complete: 'Complète',
		incomplete: '{missing, plural, one {# réponse manquante} other {# réponses manquantes}}',
		notStarted: 'Non commencée',
	},
	acts: {
		you: 'À compléter par vous',
		focalPoint: 'Aval du point focal',
		unodc: 'Accusé de réception de l’ONUDC',
	},
	send: {
		title: 'Envoi pour aval',
		ready: 'Tout est rempli. Votre point focal lit la demande et y donne l’aval ou vous la renvoie.',
		notReady:
			'La demande peut être envoyée lorsque chaque section est complète et qu’elle comporte au moins un besoin.',
		button: 'Envoyer au point focal',
	},
}

export const drafts: Shape<typeof englishDrafts> = {
	title: 'Brouillons',
	lead: 'Brouillons de votre État. Personne en dehors de votre État ne les voit.',
	none: 'Il n’y a aucun brouillon',
	request: 'Demande',
	lastSaved: 'Dernier enregistrement',
	archived: 'Projets archivés',
	missing: 'Ce qui manque',
	missingCount:
		'{missing, plural, =0 {Rien ne manque} one {Il manque # réponse} other {Il manque # réponses}}',
	noNeeds: 'Aucun besoin pour l’instant',
	needs: '{needs, plural, one {# besoin} other {# besoins}}',
}
