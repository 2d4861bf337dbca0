import type { Shape } from '#app/i18n/shape.ts'
import type { requestSteps as english } from '#app/i18n/words/en/events/requests.ts'

export const requestSteps: Shape<typeof english> = {
	request: {
		sendForEndorsement: {
			label: 'Envoyer pour aval',
			done: 'La demande a été envoyée pour aval par {actor}.',
			hint: 'Le point focal est prié de lire toute la demande et d’y donner l’aval.',
		},
		returnForCorrection: {
			label: 'Renvoyer pour correction',
			done: 'La demande a été renvoyée pour correction par {actor}.',
			hint: 'La demande peut de nouveau être modifiée.',
		},
		recall: {
			label: 'Ramener à l’état de brouillon',
			done: 'La demande a été ramenée à l’état de brouillon par {actor}.',
			hint: 'La demande peut de nouveau être modifiée et devra être renvoyée pour aval.',
		},
		endorse: {
			label: 'Donner l’aval et soumettre',
			done: 'L’aval a été donné et la demande soumise par {actor}.',
			hint: 'La demande parvient au Secrétariat et ne peut plus être modifiée.',
		},
		acknowledge: {
			label: 'Accuser réception',
			done: 'La réception de la demande a été confirmée par {actor}.',
			hint: 'Le responsable choisi prend le dossier en charge.',
		},
		rejectIdentity: {
			label: 'Rejeter : non authentique',
			done: 'La demande a été rejetée comme non authentique par {actor}.',
			hint: 'Seulement après contact avec la mission permanente par une autre voie.',
		},
		askClarification: {
			label: 'Demander des précisions',
			done: 'Des précisions ont été demandées par {actor}.',
			hint: 'Les délais d’examen sont suspendus jusqu’à la réponse de l’État. Seuls les champs indiqués ici peuvent être modifiés dans la demande.',
		},
		answerClarification: {
			label: 'Répondre aux questions',
			done: 'Une réponse aux questions a été donnée par {actor}.',
			hint: 'Chaque question appelle une réponse.',
		},
		clearAnswers: {
			label: 'Valider les réponses',
			done: 'Les réponses ont été validées par {actor}.',
			hint: 'Les modifications parviennent au responsable du dossier sous votre aval.',
		},
		returnAnswers: {
			label: 'Renvoyer les réponses',
			done: 'Les réponses ont été renvoyées à leur auteur par {actor}.',
			hint: 'Elles peuvent être modifiées et envoyées de nouveau.',
		},
		noAnswer: {
			label: 'Constater l’absence de réponse',
			done: 'Faute de réponse dans les délais, la demande a été mise en sommeil.',
			hint: 'Se fait automatiquement à l’expiration du délai de réponse.',
		},
		resume: {
			label: 'Reprendre la demande',
			done: 'La demande a été reprise par {actor}.',
			hint: 'La demande revient au point où elle s’était arrêtée.',
		},
		lapse: {
			label: 'Constater la caducité',
			done: 'La demande est devenue caduque après une longue absence de réponse.',
			hint: 'Se fait automatiquement après une trop longue mise en sommeil.',
		},
		pass: {
			label: 'Achever la vérification',
			done: 'La vérification a été achevée par {actor}.',
			hint: 'La demande est complète et authentique et peut être examinée.',
		},
		proposeDecisions: {
			label: 'Proposer les décisions',
			done: 'Une décision sur chaque besoin a été proposée par {actor}.',
			hint: 'Une décision motivée pour chaque besoin. Une deuxième personne les approuve.',
		},
		returnDecisions: {
			label: 'Renvoyer les décisions',
			done: 'Les décisions proposées ont été renvoyées par {actor}.',
			hint: 'Le responsable du dossier doit proposer de nouvelles décisions.',
		},
		approveDecisions: {
			label: 'Approuver les décisions',
			done: 'Les décisions ont été approuvées par {actor}.',
			hint: 'Les décisions prennent effet et l’État en est informé.',
		},
		reassign: {
			label: 'Confier à un autre responsable',
			done: 'La demande a été confiée à un autre responsable par {actor}.',
			hint: 'Les deux responsables et l’État en sont informés.',
		},
		takeOver: {
			label: 'Reprendre le dossier',
			done: 'Le dossier a été repris par {actor}.',
			hint: 'Vous en devenez responsable. Votre prédécesseur et l’État en sont informés.',
		},
		withdraw: {
			label: 'Retirer la demande',
			done: 'La demande a été retirée par {actor}.',
			hint: 'Tous les besoins encore ouverts sont retirés avec elle.',
		},
		needsEnded: {
			label: 'Constater la fin du traitement des besoins',
			done: 'Le traitement de tous les besoins est achevé ; l’État a été prié de confirmer la clôture.',
			hint: 'Se fait automatiquement lorsque le dernier besoin a été traité.',
		},
		noNeedLeft: {
			label: 'Constater qu’il ne reste aucun besoin',
			done: 'Il ne restait aucun besoin ; l’État a été invité à confirmer la clôture.',
		},
		needsResumed: {
			label: 'Reprendre la demande',
			done: 'La demande se poursuit, l’un de ses besoins étant réexaminé.',
		},
		setClosureCode: {
			label: 'Corriger l’issue de la demande',
			done: 'L’issue de la demande a été corrigée par {actor}.',
			hint: 'L’État en est informé avant de confirmer la clôture.',
		},
		confirmClosure: {
			label: 'Confirmer la clôture',
			done: 'La clôture de la demande a été confirmée par {actor}.',
			hint: 'Veuillez indiquer dans quelle mesure l’assistance a été utile.',
		},
		closeUnanswered: {
			label: 'Clore sans réponse',
			done: 'La demande a été close faute de réponse dans les délais.',
			hint: 'Se fait automatiquement à l’expiration du délai de réponse.',
		},
		askReopening: {
			label: 'Demander la réouverture',
			done: 'La réouverture de la demande a été sollicitée par {actor}.',
			hint: 'Pour des faits nouveaux ou un défaut, ou pour que la décision soit réexaminée par un autre responsable.',
		},
		approveReopening: {
			label: 'Rouvrir la demande',
			done: 'La demande a été rouverte par {actor}.',
			hint: 'Le responsable choisi prend le dossier en charge. Si l’État a sollicité un réexamen, ce ne peut être le responsable précédent.',
		},
		refuseReopening: {
			label: 'Ne pas rouvrir la demande',
			done: 'La réouverture de la demande n’a pas été accordée par {actor}.',
			hint: 'L’État prend connaissance du motif.',
		},
	},
	other: {
		requestCreated: 'La demande a été créée par {actor}.',
		sectionSaved: 'La section « {section} » a été enregistrée par {actor}.',
		needAdded: 'Un besoin a été ajouté par {actor}.',
		needRemoved: 'Un besoin a été supprimé par {actor}.',
		attachmentAdded: 'Un fichier a été joint par {actor}.',
		attachmentRemoved: 'Un fichier a été retiré par {actor}.',
		attachmentClassified: 'La classification d’un fichier a été modifiée par {actor}.',
		attachmentRefused: 'Un fichier a été refusé par le contrôle antivirus et supprimé.',
		needCopied: 'Un besoin a été copié par {actor}.',
		needRestored: 'Un besoin supprimé a été rétabli par {actor}.',
		invitationSent: 'Une invitation a été envoyée par {actor}.',
		invitationAccepted: 'L’invitation a été acceptée par {actor}.',
		noticeRetried: '{actor} a renvoyé un message.',
	},
}
