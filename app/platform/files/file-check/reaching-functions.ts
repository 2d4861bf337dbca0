/** Functions of cells that contact a server, a program or another file: refused wherever their name stands. */
const reaching = new Set([
	'COPILOT',
	'CUBEKPIMEMBER',
	'CUBEMEMBER',
	'CUBEMEMBERPROPERTY',
	'CUBERANKEDMEMBER',
	'CUBESET',
	'CUBESETCOUNT',
	'CUBEVALUE',
	'DETECTLANGUAGE',
	'FILTERXML',
	'GOOGLEFINANCE',
	'GOOGLETRANSLATE',
	'IMPORTCSV',
	'IMPORTDATA',
	'IMPORTFEED',
	'IMPORTHTML',
	'IMPORTRANGE',
	'IMPORTTEXT',
	'IMPORTXML',
	'REGISTER.ID',
	'RTD',
	'SQL.REQUEST',
	'STOCKHISTORY',
	'WEBSERVICE',
])
/** Others, and those of the old macro language, whose names people also give to cells: refused as a function only. */
const ambiguous = new Set([
	'ALERT',
	'CALL',
	'DDE',
	'DIRECTORY',
	'DOCUMENTS',
	'EVALUATE',
	'EXEC',
	'EXECUTE',
	'FCLOSE',
	'FILES',
	'FOPEN',
	'FORMULA',
	'FREAD',
	'FREADLN',
	'FWRITE',
	'FWRITELN',
	'GOTO',
	'HALT',
	'IMAGE',
	'INITIATE',
	'OPEN',
	'POKE',
	'PY',
	'REGISTER',
	'REQUEST',
	'RETURN',
	'RUN',
	'TERMINATE',
	'TRANSLATE',
	'UNREGISTER',
])
/** Families of commands of the old macro language. */
const family = /^(APP|FILE|GET|ON|SEND|SET|VBA|WINDOW|WORKBOOK)\./
/** Prefixes of functions that are newer than the format, are passed on or belong to another program. */
const origins =
	/^(_XLFN\.|_XLWS\.|_XLETA\.|_XLUDF\.|_XLL\.|COM\.MICROSOFT\.|COM\.SUN\.STAR\.[\w.]*\.|ORG\.\w+\.)+/
/** The prefix of a parameter, whose name may be that of a function. */
const parameter = /^(_XLFN\.)?_XLPM\./

const plain = /^[\0-\x7f]*$/

/** Returns the name of a function as programs compare it; empty if the word is a parameter. */
export function functionName(word: string): string {
	const name = comparable(word)
	if (!name.includes('.')) return name
	return parameter.test(name) ? '' : name.replace(origins, '')
}

/** Whether a word is a function that reaches out: by its name, or if it is called or marked as a function. */
export function reachesOut(word: string, isCalled: boolean): boolean {
	const name = functionName(word)
	if (reaching.has(name)) return true
	const isFunction = isCalled || origins.test(comparable(word))
	return isFunction && (ambiguous.has(name) || family.test(name))
}

const comparable = (word: string) => (plain.test(word) ? word : word.normalize('NFKC')).toUpperCase()
