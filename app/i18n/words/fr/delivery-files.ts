import type { Shape } from '#app/i18n/shape.ts'
import type { deliveryFiles as english } from '#app/i18n/words/en/delivery-files.ts'

export const deliveryFiles: Shape<typeof english> = {
	title: 'Fichiers de l’exécution',
	delivery: 'Exécution',
	scanned: 'Chaque fichier est soumis à une analyse antivirus avant que quiconque d’autre puisse l’ouvrir.',
	notScanned:
		'Le type et la structure des fichiers sont vérifiés, mais aucune analyse antivirus n’est faite ici.',
	none: 'Aucun fichier n’a encore été ajouté',
	add: 'Ajouter des fichiers',
	purpose: 'Ce que montrent les fichiers',
	file: 'Fichiers',
	fileHint:
		'PDF, Word (DOCX), Excel (XLSX), PNG ou JPEG, 10 Mo au plus chacun. Le lieu, le moment et l’appareil de la prise de vue sont effacés des photos.',
	send: 'Ajouter',
	link: 'Fichiers',
	tooMany: 'Il y a déjà vingt fichiers de cette sorte.',
	notTaken: 'Ce fichier ne peut pas être accepté.',
	waiting: 'en attente de l’analyse antivirus',
	refused: 'refusé : un virus a été trouvé',
	sizeOf: '{kilobytes, number} ko',
	purposes: {
		photo: 'Photo',
		customsPaper: 'Document de douane',
		shippingDocument: 'Document d’expédition',
		draft: 'Projet',
	},
}
