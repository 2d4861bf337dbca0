/** Prefixes of relationship types: first standard, strict standard, package, and vendor. */
const office = /^http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships\/([\w-]+)$/
const strict = /^http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships\/([\w-]+)$/
/** As LibreOffice writes it in one of its two formats. */
const misspelt =
	/^http:\/\/schemas\.openxmlformats\.org\/officedocument\/2006\/relationships\/(metadata\/[\w-]+)$/
const metadata = /^http:\/\/schemas\.openxmlformats\.org\/package\/2006\/relationships\/([\w/-]+)$/
const microsoft = /^http:\/\/schemas\.microsoft\.com\/office\/20\d\d(?:\/\d\d)?\/relationships\/([\w/-]+)$/
const wps = /^http:\/\/www\.wps\.cn\/officeDocument\/20\d\d\/(\w+)$/

const officeNames = new Set([
	'officeDocument',
	'extended-properties',
	'extendedProperties',
	'custom-properties',
	'customProperties',
	'styles',
	'settings',
	'webSettings',
	'fontTable',
	'numbering',
	'theme',
	'themeOverride',
	'image',
	'font',
	'header',
	'footer',
	'footnotes',
	'endnotes',
	'comments',
	'glossaryDocument',
	'bibliography',
	'customXml',
	'customXmlProps',
	'hyperlink',
	'printerSettings',
	'chart',
	'chartUserShapes',
	'drawing',
	'vmlDrawing',
	'diagramData',
	'diagramLayout',
	'diagramQuickStyle',
	'diagramColors',
	'worksheet',
	'chartsheet',
	'sharedStrings',
	'calcChain',
	'table',
	'tableSingleCells',
	'pivotTable',
	'pivotCacheDefinition',
	'pivotCacheRecords',
	'sheetMetadata',
	'customProperty',
	'revisionHeaders',
	'revisionLog',
	'usernames',
	'legacyDrawing',
	'legacyDrawingHF',
	'ctrlProp',
	'recipientData',
	'metadata/thumbnail',
])
const metadataNames = new Set([
	'metadata/core-properties',
	'metadata/thumbnail',
	'digital-signature/origin',
	'digital-signature/signature',
	'digital-signature/certificate',
])
const microsoftNames = new Set([
	'stylesWithEffects',
	'diagramDrawing',
	'chartStyle',
	'chartColorStyle',
	'chartEx',
	'hdphoto',
	'ink',
	'commentsExtended',
	'commentsIds',
	'commentsExtensible',
	'people',
	'person',
	'threadedComment',
	'documenttasks',
	'documentTasks',
	'slicer',
	'slicerCache',
	'timeline',
	'timelineCache',
	'model3d',
	'rdRichValue',
	'rdRichValueStructure',
	'rdRichValueTypes',
	'rdArray',
	'richValueRel',
	'richStyles',
	'rdSupportingPropertyBag',
	'rdSupportingPropertyBagStructure',
	'namedSheetView',
	'classificationlabels',
	'FeaturePropertyBag',
	'featurePropertyBag',
	'wsSortMap',
	'metadata/core-properties',
])
const wpsNames = new Set(['cellImage', 'customXml', 'media'])

type Refusal = 'macros' | 'nested' | 'controls' | 'linked' | 'fetches' | 'unknownPart'

/** Names in relationship and content types that a reader acts on, each with the reason to return. */
const refusals: [RegExp, Refusal][] = [
	[/macro|vba|attachedToolbars|keyMapCustomizations|dialogsheet|customUI|ui\/|intlSheet/i, 'macros'],
	[/activeX|\/control$|webextension|taskpane/i, 'controls'],
	[/oleObject|embeddings\/|\/package$|embeddedPackage|relationships\/(video|audio|media)$/i, 'nested'],
	[
		/attachedTemplate|subDocument|frame$|aFChunk|mailMerge|transform|externalLink|xlPath|xlStartup/i,
		'linked',
	],
	[/connections?|queryTable|powerPivot|mashup|volatileDependencies|xmlMaps|xlLibrary/i, 'fetches'],
	[
		/-package\.(?!core|relationships|digital)|(wordprocessing|spreadsheet|presentation)ml\.(sheet|document)$/i,
		'nested',
	],
	[
		/\.(zip|rar|7z|gz|tgz|bz2|xz|tar|jar|cab|iso|docx|docm|xlsx|xlsm|xlsb|pptx|pptm|exe|dll|msi|ole)$/i,
		'nested',
	],
	[/^application\/(zip|pdf|msword|x-msdownload|java-archive|octet-stream|x-shockwave)/i, 'nested'],
	[/^(text\/(html|rtf|javascript)|application\/(rtf|xhtml|javascript)|message\/)/i, 'linked'],
]

/** Returns the reason for a relationship type, content type or part name that is not known to be harmless. */
export const refusalOf = (type: string): Refusal =>
	refusals.find(([pattern]) => pattern.test(type))?.[1] ?? 'unknownPart'

const known: [RegExp, ReadonlySet<string>][] = [
	[office, officeNames],
	[strict, officeNames],
	[metadata, metadataNames],
	[misspelt, metadataNames],
	[microsoft, microsoftNames],
	[wps, wpsNames],
]

/** Returns the name of a relationship type that leads only to text, layout, pictures and data; empty for any other. */
export function relationshipName(type: string): string {
	for (const [pattern, names] of known) {
		const name = pattern.exec(type)?.[1] ?? ''
		if (names.has(name)) return name
	}
	return ''
}

/** Names of relationships to data that a reader stores but never shows. */
const dataOnly = new Set(['customXml', 'customXmlProps', 'bibliography'])
export const isDataOnly = (name: string) => dataOnly.has(name)
