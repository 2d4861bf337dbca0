/** The files that belong to a delivery. */
export const deliveryFiles = {
	title: 'Files of the delivery',
	delivery: 'Delivery',
	scanned: 'Each file is scanned for viruses before anybody else can open it.',
	notScanned: 'Files are checked for their type and structure, but are not scanned for viruses here.',
	none: 'No file has been added yet',
	add: 'Add files',
	purpose: 'What the files show',
	file: 'Files',
	fileHint:
		'PDF, Word (DOCX), Excel (XLSX), PNG or JPEG, at most 10 MB each. Where, when and with what a photo was taken is removed from it.',
	send: 'Add',
	link: 'Files',
	tooMany: 'Twenty files of this kind are there already.',
	notTaken: 'This file cannot be taken.',
	waiting: 'waiting for the virus scan',
	refused: 'refused: a virus was found',
	sizeOf: '{kilobytes, number} kB',
	purposes: {
		photo: 'Photo',
		customsPaper: 'Customs paper',
		shippingDocument: 'Shipping document',
		draft: 'Draft',
	},
}
