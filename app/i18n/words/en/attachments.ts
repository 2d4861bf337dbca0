/** Files of a filing, and why one is not taken. */
export const attachments = {
	title: 'Attachments',
	files: 'Files of this request',
	lead: 'Documents that support the request. Up to 10 files of at most 10 MB each: PDF, Word (DOCX), Excel (XLSX), PNG or JPEG.',
	letterLead:
		'The signed letter or note verbale. Up to 10 files of at most 10 MB each: PDF, Word (DOCX), Excel (XLSX), PNG or JPEG.',
	scanned:
		'Each file is scanned for viruses. Until the scan has ended, only your State sees the file and nobody can open it.',
	notScanned: 'Files are checked for their type and structure, but are not scanned for viruses here.',
	none: 'No file is attached.',
	since: 'Attached on',
	size: 'Size',
	sizeOf: '{kilobytes, number} kB',
	purpose: 'Kind',
	status: 'Status',
	checksum: 'Checksum (SHA-256)',
	classification: 'Confidentiality classification of the file',
	purposes: {
		supporting: 'Supporting document',
		endorsement: 'Signed letter or note verbale',
	},
	statuses: {
		waiting: 'Waiting for the virus scan',
		clean: 'Attached',
		refused: 'Refused: the scanner found {virus}. The file was deleted.',
	},
	add: {
		supporting: 'Attach files',
		endorsement: 'Attach the signed letter or note verbale',
		files: 'Files',
		filesHint:
			'Several files can be chosen at once. Files with macros, scripts, a password or other files inside are not taken. Where, when and with what a photo was taken is removed from it.',
		send: 'Attach',
		sending:
			'The files are being sent. On a slow line this can take some minutes; please keep this page open.',
		full: 'No more files can be attached. Remove one first.',
	},
	classify: 'Change',
	classifyOf: 'Change the classification of “{name}”',
	remove: 'Remove',
	removeOf: 'Remove “{name}”',
	back: 'Back to the draft',
	problem: 'Not everything was attached',
	nothing: 'Nothing was attached',
	refusedFile: '<name></name>: {reason}',
	refused: {
		noFile: 'Choose at least one file.',
		empty: 'The file is empty.',
		tooLarge:
			'A file is larger than 10 MB, or all files together are too large. Nothing was kept; please send smaller files.',
		tooMany: 'Ten files are attached already. Remove one first.',
		tooManyAtOnce: 'More than ten files were sent at once. Nothing was kept; please send fewer.',
		broken:
			'The files did not arrive whole: the connection was cut off. Nothing was kept; please send them again.',
		wrongType: 'Files of this type are not taken. Please send a PDF, DOCX, XLSX, PNG or JPEG file.',
		contentDiffers: 'The content of the file is not what its name says. Save it again in the right format.',
		damaged: 'The file is damaged or incomplete. Save it again and send the new copy.',
		twoFiles:
			'There is something else before or after the content of the file. Save it again and send the new copy.',
		macros: 'The file contains macros. Save it without macros.',
		bomb: 'The file would become far too large when it is opened.',
		nested: 'The file contains other files or packed archives. Attach them one by one.',
		active:
			'The PDF contains scripts, embedded files or starts other programs. Print it to a new PDF and send that.',
		linked:
			'The document takes a template, tables or other parts from outside. Save it so that everything is inside.',
		locked: 'The file is protected by a password or cannot be read for checking. Remove the protection.',
		tooHeavy:
			'The file takes too long or too much memory to read. Divide it or save it in a simpler form, then send it again.',
		busy: 'Many files are being read at the moment. Nothing was kept; send the file again in a few minutes.',
		storageFull: 'The server has no room left for this file. The file was not kept; send it again later.',
		storageRefuses:
			'The server cannot store files at the moment. The file was not kept; send it again later.',
		unreadable:
			'The file cannot be read for checking. Save it again in the current format of your program, or print it to a PDF, and send that.',
		badLink:
			'A link in the file leads to a file or program, and not to a website or an e-mail address. Remove the link, or print the document to a PDF, and send that.',
		fetches:
			'The file contains fields or formulas that start programs or take data from outside. Replace them with their text or values, or print the file to a PDF, and send that.',
		controls:
			'The file contains controls or add-ins that can run. Remove them, or print the file to a PDF, and send that.',
		unknownPart:
			'The file contains parts that cannot be checked. Save it again as a plain document or workbook, or print it to a PDF, and send that.',
		badCode: 'Choose a classification.',
	},
}
