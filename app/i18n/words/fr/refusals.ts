import type { Shape } from '#app/i18n/shape.ts'
import type { refusals as english } from '#app/i18n/words/en/refusals.ts'

export const refusals: Shape<typeof english> = {
	notTheDrafter: 'La personne qui a rédigé une demande ne peut pas y donner l’aval.',
	notTheProposer: 'La personne qui a proposé les décisions ne peut ni les approuver ni les renvoyer.',
	assignedOfficer: 'Cette étape est réservée au responsable désigné pour ce dossier.',
	ownProgramme: 'Cette étape est réservée au responsable du programme concerné.',
	dueDiligenceDone: 'Cette étape doit attendre la fin d’un examen obligatoire.',
	dueDiligenceOpen: 'Aucune procédure de diligence voulue n’est en cours pour cette demande.',
	stillRecallable:
		'Une livraison est en cours pour l’un des besoins ; le programme doit y mettre fin avant que la demande puisse être retirée.',
	partnersConsented: 'L’État n’a pas consenti à ce que cette demande soit communiquée à des partenaires.',
	impossible: 'Cette étape n’est pas possible dans l’état actuel.',
	conflict:
		'Une autre personne est intervenue entre-temps. L’état actuel figure ci-dessous ; veuillez le vérifier et réessayer.',
	forbidden: 'Votre rôle ne permet pas cette étape.',
	unreadable:
		'L’état enregistré est illisible. Rien n’a été modifié. Veuillez prévenir l’administration du système.',
	capacityExceeded: 'La capacité disponible du programme ne suffit pas pour cette quantité.',
	belowMinimum: 'La quantité est inférieure au minimum utile à l’État.',
	aboveRequested: 'La quantité est supérieure à la quantité demandée.',
	doesNotFit: 'Le programme ne convient pas à ce besoin : une au moins de ses règles n’est pas respectée.',
	incomplete: 'La demande n’est pas encore complète. Veuillez remplir les sections signalées.',
	notTheRightPerson: 'Cette personne n’exerce pas la fonction requise.',
}
