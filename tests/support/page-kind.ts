const names = [
	/(?<=\/)[0-9a-f]{8}-[0-9a-f-]{27}/g,
	/(?<=\/)sample-[\w-]+/g,
	/(?<=\/)[A-Z]{2,}-[\w-]+/g,
	// A State.
	/(?<=\/)[A-Z]{3}(?=[/?#]|$)/g,
	/(?<=\/programmes\/)(?!import|new)[^/?#]+/g,
	/(?<=\/mail\/templates\/)[^/?#]+/g,
]

/** A page without what it is about: one of each kind stands for all that a walk could come to. Keeps its query. */
export const pageKind = (path: string) => names.reduce((left, name) => left.replace(name, ':id'), path)
