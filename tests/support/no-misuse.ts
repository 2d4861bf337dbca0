// A library that says that a call will be refused by its next version fails the run: such a warning comes once in a
// process, on the error output, where nobody reads it. Node's own depend on the version that runs the tests.
const marked = globalThis as typeof globalThis & { misuseFails?: boolean }

function fail(warning: Error & { code?: string }) {
	if (warning.name === 'DeprecationWarning' && !/^DEP\d+$/.test(warning.code ?? '')) throw warning
}

if (!marked.misuseFails) process.on('warning', fail)
marked.misuseFails = true
