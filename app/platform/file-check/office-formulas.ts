import { isPlainLink, refuseFile } from '../file-check-refusal.ts'

/** Functions that contact a server, a program or another file, and those of the old macro language. */
const reaching = new Set([
	'ALERT',
	'CALL',
	'COPILOT',
	'CUBEKPIMEMBER',
	'CUBEMEMBER',
	'CUBEMEMBERPROPERTY',
	'CUBERANKEDMEMBER',
	'CUBESET',
	'CUBESETCOUNT',
	'CUBEVALUE',
	'DDE',
	'DETECTLANGUAGE',
	'DIRECTORY',
	'DOCUMENTS',
	'EVALUATE',
	'EXEC',
	'EXECUTE',
	'FCLOSE',
	'FILES',
	'FILTERXML',
	'FOPEN',
	'FORMULA',
	'FREAD',
	'FWRITE',
	'FWRITELN',
	'GOTO',
	'HALT',
	'IMAGE',
	'IMPORTCSV',
	'IMPORTTEXT',
	'INITIATE',
	'ON.TIME',
	'OPEN',
	'POKE',
	'PY',
	'REGISTER',
	'REGISTER.ID',
	'REQUEST',
	'RETURN',
	'RTD',
	'RUN',
	'SEND.KEYS',
	'SEND.MAIL',
	'SQL.REQUEST',
	'STOCKHISTORY',
	'TERMINATE',
	'TRANSLATE',
	'UNREGISTER',
	'WEBSERVICE',
])
/** Prefixes of functions that are newer than the format or belong to another program. */
const origins = /^(_XLFN\.|_XLWS\.|_XLUDF\.|_XLL\.|COM\.MICROSOFT\.|COM\.SUN\.STAR\.[\w.]*\.|ORG\.[\w]+\.)+/
const MAX_FORMULA = 100_000

/** Texts in quotation marks, names of sheets in apostrophes, and all text between. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g

/** Rejects a formula that starts a program, contacts a server or reads another workbook. */
export function refuseReachingFormula(formula: string) {
	if (formula.length > MAX_FORMULA) throw refuseFile('bomb')
	let plain = ''
	for (const [piece] of formula.matchAll(pieces)) {
		if (piece.startsWith('"')) plain += '""'
		else if (piece.startsWith("'")) plain += sheetName(piece)
		else plain += piece
	}
	// The separator between a program and its arguments (DDE).
	if (plain.includes('|')) throw refuseFile('fetches')
	// The number of another workbook, before the name of its sheet.
	if (/(^|[^\w\]\u0080-\uffff])\[[^[\]]*\][\w.\u0080-\uffff]*!/.test(plain)) throw refuseFile('fetches')
	for (const [, name = ''] of plain.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu)) {
		const called = name.toUpperCase().replace(origins, '')
		if (reaching.has(called) || /^(GET|SET|APP|WORKBOOK|WINDOW)\./.test(called)) throw refuseFile('fetches')
		if (called === 'HYPERLINK') checkLinks(formula)
		if (called === 'INDIRECT' && /"[^"]*(\[|:\/\/|\\\\|file:|#\$)/i.test(formula)) throw refuseFile('fetches')
	}
}

function sheetName(quoted: string): string {
	if (/[[\]|]|:\/\/|\\/.test(quoted)) throw refuseFile('fetches')
	return 'sheet'
}

/** A link must begin with its target in the formula itself: the content of a cell may change. */
function checkLinks(formula: string) {
	for (const [, argument = ''] of formula.matchAll(/HYPERLINK\s*\(\s*("(?:[^"]|"")*"|)/gi))
		if (argument.length < 3 || !isPlainLink(argument.slice(1, -1))) throw refuseFile('badLink')
}
