import type { Shape } from '#app/i18n/shape.ts'
import type { attachments as english } from '#app/i18n/words/en/attachments.ts'

export const attachments: Shape<typeof english> = {
	title: 'Pièces jointes',
	files: 'Fichiers de cette demande',
	lead: 'Documents à l’appui de la demande. Dix fichiers au plus, de 10 Mo chacun au maximum : PDF, Word (DOCX), Excel (XLSX), PNG ou JPEG.',
	letterLead:
		'La lettre signée ou la note verbale. Dix fichiers au plus, de 10 Mo chacun au maximum : PDF, Word (DOCX), Excel (XLSX), PNG ou JPEG.',
	scanned:
		'Chaque fichier est soumis à un contrôle antivirus. Tant que ce contrôle n’est pas terminé, seul votre État voit le fichier et personne ne peut l’ouvrir.',
	notScanned:
		'Le type et la structure des fichiers sont vérifiés, mais les fichiers ne sont pas soumis ici à un contrôle antivirus.',
	none: 'Aucun fichier n’est joint.',
	since: 'Joint le',
	size: 'Taille',
	sizeOf: '{kilobytes, number} ko',
	purpose: 'Nature',
	status: 'Statut',
	checksum: 'Somme de contrôle (SHA-256)',
	classification: 'Classification de confidentialité du fichier',
	purposes: {
		supporting: 'Document à l’appui',
		endorsement: 'Lettre signée ou note verbale',
	},
	statuses: {
		waiting: 'En attente du contrôle antivirus',
		clean: 'Joint',
		refused: 'Refusé : le contrôle a détecté {virus}. Le fichier a été supprimé.',
	},
	add: {
		supporting: 'Joindre des fichiers',
		endorsement: 'Joindre la lettre signée ou la note verbale',
		files: 'Fichiers',
		filesHint:
			'Plusieurs fichiers peuvent être choisis à la fois. Les fichiers contenant des macros, des scripts, d’autres fichiers ou protégés par un mot de passe ne sont pas acceptés. Le lieu, le moment et l’appareil de la prise de vue sont effacés des photos.',
		send: 'Joindre',
		sending:
			'L’envoi des fichiers est en cours. Il peut durer quelques minutes si la connexion est lente ; veuillez laisser cette page ouverte.',
		full: 'Aucun autre fichier ne peut être joint. Retirez-en un d’abord.',
	},
	classify: 'Modifier',
	classifyOf: 'Modifier la classification de « {name} »',
	remove: 'Retirer',
	removeOf: 'Retirer « {name} »',
	back: 'Retour au brouillon',
	problem: 'Certains fichiers n’ont pas été joints',
	nothing: 'Rien n’a été joint',
	refusedFile: '<name></name> : {reason}',
	refused: {
		noFile: 'Choisissez au moins un fichier.',
		empty: 'Le fichier est vide.',
		tooLarge:
			'Un fichier dépasse 10 Mo, ou l’ensemble des fichiers est trop volumineux. Rien n’a été conservé ; veuillez envoyer des fichiers plus petits.',
		tooMany: 'Dix fichiers sont déjà joints. Retirez-en un d’abord.',
		tooManyAtOnce:
			'Plus de dix fichiers ont été envoyés à la fois. Rien n’a été conservé ; veuillez en envoyer moins.',
		broken:
			'Les fichiers ne sont pas arrivés entiers : la connexion a été interrompue. Rien n’a été conservé ; veuillez les envoyer de nouveau.',
		wrongType:
			'Les fichiers de ce type ne sont pas acceptés. Veuillez envoyer un fichier PDF, DOCX, XLSX, PNG ou JPEG.',
		contentDiffers:
			'Le contenu du fichier ne correspond pas à son nom. Enregistrez-le de nouveau dans le bon format.',
		damaged: 'Le fichier est endommagé ou incomplet. Enregistrez-le de nouveau et envoyez la nouvelle copie.',
		twoFiles:
			'Le fichier contient autre chose avant ou après son contenu. Enregistrez-le de nouveau et envoyez la nouvelle copie.',
		macros: 'Le fichier contient des macros. Enregistrez-le sans macros.',
		bomb: 'Le fichier deviendrait beaucoup trop volumineux à l’ouverture.',
		nested: 'Le fichier contient d’autres fichiers ou des archives. Joignez-les un par un.',
		active:
			'Le PDF contient des scripts ou des fichiers incorporés, ou lance d’autres programmes. Imprimez-le dans un nouveau PDF et envoyez celui-ci.',
		linked:
			'Le document fait appel à un modèle, à des tableaux ou à d’autres éléments extérieurs. Enregistrez-le de sorte qu’il contienne tout.',
		locked:
			'Le fichier est protégé par un mot de passe ou ne peut pas être lu pour vérification. Supprimez la protection.',
		tooHeavy:
			'La lecture du fichier demande trop de temps ou de mémoire. Divisez-le ou enregistrez-le sous une forme plus simple, puis envoyez-le de nouveau.',
		busy: 'De nombreux fichiers sont en cours de lecture. Rien n’a été conservé ; envoyez de nouveau le fichier dans quelques minutes.',
		storageFull:
			'Le serveur n’a plus de place pour ce fichier. Il n’a pas été conservé ; envoyez-le de nouveau plus tard.',
		storageRefuses:
			'Le serveur ne peut pas enregistrer de fichiers pour le moment. Le fichier n’a pas été conservé ; envoyez-le de nouveau plus tard.',
		unreadable:
			'Le fichier ne peut pas être lu pour vérification. Enregistrez-le de nouveau dans le format actuel de votre logiciel, ou imprimez-le en PDF, et envoyez ce fichier.',
		badLink:
			'Un lien du fichier mène à un fichier ou à un programme, et non à un site web ou à une adresse électronique. Supprimez ce lien, ou imprimez le document en PDF, et envoyez ce fichier.',
		fetches:
			'Le fichier contient des champs ou des formules qui lancent des programmes ou prennent des données à l’extérieur. Remplacez-les par leur texte ou leur valeur, ou imprimez le fichier en PDF, et envoyez ce fichier.',
		controls:
			'Le fichier contient des contrôles ou des compléments qui peuvent s’exécuter. Supprimez-les, ou imprimez le fichier en PDF, et envoyez ce fichier.',
		unknownPart:
			'Le fichier contient des éléments qui ne peuvent pas être vérifiés. Enregistrez-le de nouveau comme simple document ou classeur, ou imprimez-le en PDF, et envoyez ce fichier.',
		badCode: 'Choisissez une classification.',
	},
}
