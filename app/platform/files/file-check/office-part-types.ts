const vendor = 'application/vnd.openxmlformats-'
const mainTypes = {
	word: `${vendor}officedocument.wordprocessingml.document.main+xml`,
	xl: `${vendor}officedocument.spreadsheetml.sheet.main+xml`,
}
/** The main part of a document and of a workbook. */
export const mainTypeOf = (kind: 'word' | 'xl') => mainTypes[kind]

const partNames: [prefix: string, names: string[]][] = [
	[
		`${vendor}package.`,
		[
			'relationships+xml',
			'core-properties+xml',
			'digital-signature-origin',
			'digital-signature-certificate',
			'digital-signature-xmlsignature+xml',
		],
	],
	[
		`${vendor}officedocument.`,
		[
			'extended-properties+xml',
			'custom-properties+xml',
			'customXmlProperties+xml',
			'theme+xml',
			'themeOverride+xml',
			'vmlDrawing',
			'drawing+xml',
			'obfuscatedFont',
		],
	],
	[
		`${vendor}officedocument.drawingml.`,
		[
			'chart+xml',
			'chartshapes+xml',
			'diagramColors+xml',
			'diagramData+xml',
			'diagramLayout+xml',
			'diagramStyle+xml',
		],
	],
	[
		`${vendor}officedocument.wordprocessingml.`,
		[
			'document.main+xml',
			'document.glossary+xml',
			'styles+xml',
			'settings+xml',
			'webSettings+xml',
			'fontTable+xml',
			'numbering+xml',
			'footnotes+xml',
			'endnotes+xml',
			'header+xml',
			'footer+xml',
			'comments+xml',
			'commentsExtended+xml',
			'commentsIds+xml',
			'commentsExtensible+xml',
			'people+xml',
			'printerSettings',
			'stylesWithEffects+xml',
			'mailMergeRecipientData+xml',
			'documenttasks+xml',
		],
	],
	[
		`${vendor}officedocument.spreadsheetml.`,
		[
			'sheet.main+xml',
			'worksheet+xml',
			'chartsheet+xml',
			'styles+xml',
			'sharedStrings+xml',
			'table+xml',
			'comments+xml',
			'calcChain+xml',
			'sheetMetadata+xml',
			'pivotTable+xml',
			'customProperty',
			'pivotCacheDefinition+xml',
			'pivotCacheRecords+xml',
			'printerSettings',
			'tableSingleCells+xml',
			'revisionHeaders+xml',
			'revisionLog+xml',
			'userNames+xml',
		],
	],
	[
		'application/vnd.ms-excel.',
		[
			'controlproperties+xml',
			'threadedcomments+xml',
			'person+xml',
			'slicer+xml',
			'slicerCache+xml',
			'timeline+xml',
			'timelineCache+xml',
			'rdrichvalue+xml',
			'rdrichvaluestructure+xml',
			'rdrichvaluetypes+xml',
			'rdarray+xml',
			'richvaluerel+xml',
			'richstyles+xml',
			'namedsheetviews+xml',
			'rdsupportingpropertybag+xml',
			'rdsupportingpropertybagstructure+xml',
			'featurepropertybag+xml',
			'wsSortMap+xml',
		],
	],
	['application/vnd.ms-word.', ['stylesWithEffects+xml']],
	[
		'application/vnd.ms-office.',
		[
			'chartcolorstyle+xml',
			'chartstyle+xml',
			'chartex+xml',
			'drawingml.diagramDrawing+xml',
			'classificationlabels+xml',
			'documenttasks+xml',
		],
	],
	['application/', ['xml', 'inkml+xml', 'x-fontdata', 'x-font-ttf']],
	['application/vnd.wps-officedocument.', ['cellimage+xml']],
	['text/', ['xml']],
	['model/', ['gltf-binary', 'gltf.binary']],
]
const partTypes = new Set(
	partNames.flatMap(([prefix, names]) => names.map((name) => (prefix + name).toLowerCase())),
)
const picture = /^image\/(x-)?(png|jpe?g|jpg|gif|bmp|tiff?|webp|svg\+xml|emf|wmf|vnd\.ms-photo|pict)$/

/** Whether a part of this type contains only text, layout, pictures and data. */
export const isKnownPart = (type: string) => partTypes.has(type) || picture.test(type)
export const isPicture = (type: string) => picture.test(type)
