import type { Shape } from '#app/i18n/shape.ts'
import type { refusals as english } from '#app/i18n/words/en/refusals.ts'

export const refusals: Shape<typeof english> = {
	'not-found': 'Cet élément n’existe plus, ou vous n’y avez pas accès. Rien n’a été modifié.',
	invalid:
		'Une saisie manque ou n’est pas acceptée. Rien n’a été modifié. Corrigez-la et envoyez-la de nouveau.',
	tooManyRecoveries:
		'Vous avez présenté trois demandes aujourd’hui. Réessayez demain ou adressez-vous à un administrateur.',
	protocolChanged:
		'Ce procès-verbal de remise n’est plus celui qui a été signé ; il ne peut donc pas être affiché. Informez l’administrateur.',
	onceADay:
		'Vous avez déjà confirmé aujourd’hui que cette adresse reçoit des courriels. Réessayez demain ou modifiez votre adresse électronique.',
	administratorThere: 'Il y a déjà un administrateur. Demandez-lui une invitation.',
	mayNotExport: 'Vous ne pouvez pas extraire ceci. Demandez le droit d’extraction à un administrateur.',
	confidentialExport: 'Ce qui est confidentiel n’est extrait que par l’État lui-même, le tri et le siège.',
	exportExpired: 'Le motif a été donné il y a trop longtemps. Veuillez l’indiquer de nouveau.',
	notFiled: 'Cette demande n’est pas encore déposée : son projet indique qui peut la lire.',
	scanMissing: 'La copie de la note verbale manque.',
	successorNamed: 'Un successeur est déjà annoncé pour l’une de ces fonctions.',
	senderUnverified: 'L’expéditeur de la note verbale n’a pas encore été confirmé.',
	notYourself: 'Vous ne pouvez pas le faire pour votre propre compte.',
	lastAdministrator: 'Il doit toujours rester un autre administrateur.',
	notTheDrafter: 'La personne qui a rédigé une demande ne peut pas y donner l’aval.',
	notTheProposer: 'La personne qui a proposé les décisions ne peut ni les approuver ni les renvoyer.',
	notTheAssessor: 'La personne qui a évalué un dossier ne peut pas décider à son sujet.',
	notTheDecliner: 'La personne qui a proposé de ne pas retenir un besoin ne peut pas décider à ce sujet.',
	notTheDeparter: 'Qui s’est écarté de la proposition ne peut pas l’approuver.',
	assignedOfficer: 'Cette étape est réservée au responsable désigné pour ce dossier.',
	notTheOfficer: 'Vous êtes déjà responsable de ce dossier.',
	ownRegion: 'Cet État n’appartient pas à une région dont vous vous occupez.',
	ownProgramme: 'Cette étape est réservée au responsable du programme concerné.',
	notRecused:
		'Vous ne prenez pas de décision dans cette affaire : vous êtes ressortissant de l’État, ou un conflit d’intérêts a été déclaré.',
	dueDiligenceDone: 'Cette étape doit attendre la fin d’un examen obligatoire.',
	stillRecallable:
		'Un marché est conclu ou une formation a commencé ; le programme doit mettre fin à l’exécution avant tout retrait.',
	mayBegin: 'Le siège examine pourquoi l’exécution n’a pas commencé. Veuillez attendre sa réponse.',
	partnersConsented: 'L’État n’a pas consenti à ce que cette demande soit communiquée à des partenaires.',
	stillReopenable:
		'Le délai dans lequel cette demande pouvait être rouverte est écoulé, ou elle n’a jamais été soumise.',
	stillReconsiderable:
		'Le délai dans lequel ce besoin pouvait être réexaminé est écoulé, ou sa demande est terminée.',
	storageFull:
		'Le serveur n’a plus de place pour cet enregistrement. Rien n’a été modifié. Recommencez plus tard.',
	storageRefuses:
		'Le serveur ne peut rien enregistrer pour le moment. Rien n’a été modifié. Recommencez plus tard.',
	impossible: 'Cette étape n’est pas possible dans l’état actuel.',
	conflict:
		'Une autre personne est intervenue entre-temps. L’état actuel figure ci-dessous ; veuillez le vérifier et réessayer.',
	forbidden: 'Votre rôle ne permet pas cette étape.',
	unreadable:
		'L’état enregistré est illisible. Rien n’a été modifié. Veuillez prévenir l’administration du système.',
	capacityExceeded: 'La capacité disponible du programme ne suffit pas pour cette quantité.',
	noNominees: 'Personne n’a encore été désigné dans le registre.',
	notAllVetted:
		'Il reste au moins une personne sans décision. Veuillez d’abord décider de chacune dans le registre.',
	notNominated: 'Cette personne ne participe pas à cette formation. Rien n’a été modifié.',
	aboveSeats: 'Plus de personnes ou de places qu’il n’en est réservé pour ce besoin.',
	nobodyConfirmed: 'Au moins une personne doit rester confirmée.',
	noDays: 'Le plan du cours ne comporte encore aucun jour. Veuillez d’abord les fixer.',
	noAttendance: 'Veuillez d’abord consigner dans le registre qui était présent quel jour.',
	noResults:
		'Veuillez d’abord consigner dans le registre les résultats des épreuves et les réponses sur la satisfaction.',
	nobodyPasses: 'Personne ne remplit encore les conditions d’une attestation : voir le registre.',
	unnamedLearners:
		'Une personne reçue n’est consignée qu’en nombre. L’État doit d’abord la nommer dans le registre.',
	noFollowUp:
		'Veuillez d’abord consigner dans le registre ce que disent les participants ou leurs supérieurs.',
	programmeClosed: 'Le programme est clos et ne fait plus d’offre.',
	commitmentOver: 'La date limite d’engagement de ce programme est passée.',
	bundleOfOne: 'Choisissez au moins un besoin en plus de celui-ci.',
	confidentialNeed:
		'Les besoins issus de demandes confidentielles ne sont regroupés que par le triage et le siège.',
	inAnotherBundle: 'Ce besoin fait déjà partie d’un regroupement.',
	otherKind: 'Ce besoin relève d’une autre forme d’assistance.',
	endedNeed: 'Ce besoin ne cherche plus de programme.',
	bundleEnded: 'Ce regroupement a pris fin.',
	belowMinimum: 'La quantité est inférieure au minimum utile à l’État.',
	aboveRequested: 'La quantité est supérieure à la quantité demandée.',
	useWholeOffer: 'C’est tout ce qui a été demandé : veuillez offrir la totalité.',
	notFull: 'Le programme a encore de la capacité : veuillez lui proposer le besoin.',
	doesNotFit: 'Le programme ne convient pas à ce besoin : une au moins de ses règles n’est pas respectée.',
	belowCohort: 'Les participants sont moins nombreux que le minimum prévu pour tenir la formation.',
	incomplete: 'La demande n’est pas encore complète. Veuillez remplir les sections signalées.',
	tooLate: 'Le délai prévu est écoulé.',
	locked: 'Ce champ n’est pas déverrouillé. Rien n’a été modifié.',
	notTheRightPerson: 'Cette personne n’exerce pas la fonction requise.',
	sameOfficer: 'Cette personne est déjà responsable du dossier.',
	anotherOfficer: 'L’État a demandé un réexamen : veuillez choisir un autre responsable que le précédent.',
	roundSettled: 'Ce tour de notation est clos ou un nouveau a commencé. Rien n’a été modifié.',
	notScored: 'Aucun programme n’est recherché pour ce besoin actuellement ; il n’est donc pas noté.',
	noAcceptedNeed: 'Aucun besoin de cette demande n’est retenu et sans programme à l’heure actuelle.',
	notTheEndorser: 'Cette personne a donné l’aval à la demande et ne peut en devenir le rédacteur.',
	cannotTakeIt:
		'Cette personne ne peut pas le recevoir : autre région, nationalité de l’État ou conflit d’intérêts déclaré.',
	recordIncomplete:
		'La fiche n’est pas encore complète. Ce qui manque est indiqué sous « Ce qui peut être fait ».',
	offersOpen: 'Des propositions ou des offres sont encore en cours ; elles sont indiquées ci-dessous.',
	noLines: 'Consignez d’abord au moins une ligne des spécifications dans le registre.',
	linesChanged:
		'Les lignes ont été modifiées après leur communication. Le programme doit communiquer de nouveau les spécifications avant qu’elles puissent être approuvées.',
	notAllInspected: 'Consignez d’abord dans le registre les constats de l’inspection pour chaque ligne.',
	officeUnsigned: 'Le responsable du programme n’a pas encore signé la remise dans le registre.',
	nothingAccepted: 'Rien n’a été accepté lors de l’inspection : il n’y a rien à remettre.',
	serialsMissing: 'Une ligne n’a pas encore un numéro de série par pièce acceptée.',
	notAllChecked: 'Consignez d’abord dans le registre les constats de ce contrôle pour chaque ligne.',
	alreadySigned: 'Cette remise a déjà été signée au nom de l’Office.',
	linesThere: 'Les spécifications ont déjà des lignes.',
	noFiledLines: 'L’État n’a présenté aucune ligne qui puisse être reprise.',
	confirmAnew: 'Veuillez d’abord confirmer votre identité ; rien n’a été modifié.',
	factorNeeded: 'Votre poste exige un second facteur. Vous pouvez le remplacer, mais pas le supprimer.',
	ownRecovery: 'Cela vous concerne : deux autres personnes décident.',
	notTheIdentifier: 'La personne qui a établi l’identité ne peut pas aussi approuver.',
	passkeyRefused: 'Cette clé d’accès n’a pas été acceptée. Veuillez réessayer.',
}
