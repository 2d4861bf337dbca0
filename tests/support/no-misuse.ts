// A deprecation warning of a library fails the run: it appears only once in a process, on the error output, where it
// would be overlooked. Node's own depend on the version that runs the tests.
const marked = globalThis as typeof globalThis & { misuseFails?: boolean }

function fail(warning: Error & { code?: string }) {
	if (warning.name === 'DeprecationWarning' && !/^DEP\d+$/.test(warning.code ?? '')) throw warning
}

if (!marked.misuseFails) process.on('warning', fail)
marked.misuseFails = true
