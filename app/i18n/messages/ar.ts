import account from './ar/account.json' with { type: 'json' }
import administration from './ar/administration.json' with { type: 'json' }
import codes from './ar/codes.json' with { type: 'json' }
import common from './ar/common.json' with { type: 'json' }
import delivery from './ar/delivery.json' with { type: 'json' }
import draft from './ar/draft.json' with { type: 'json' }
import events from './ar/events.json' with { type: 'json' }
import figures from './ar/figures.json' with { type: 'json' }
import help from './ar/help.json' with { type: 'json' }
import list from './ar/list.json' with { type: 'json' }
import matching from './ar/matching.json' with { type: 'json' }
import need from './ar/need.json' with { type: 'json' }
import overview from './ar/overview.json' with { type: 'json' }
import people from './ar/people.json' with { type: 'json' }
import practices from './ar/practices.json' with { type: 'json' }
import programmes from './ar/programmes.json' with { type: 'json' }
import reportDocument from './ar/report-document.json' with { type: 'json' }
import reports from './ar/reports.json' with { type: 'json' }
import request from './ar/request.json' with { type: 'json' }
import search from './ar/search.json' with { type: 'json' }
import session from './ar/session.json' with { type: 'json' }
import translation from './ar/translation.json' with { type: 'json' }
import work from './ar/work.json' with { type: 'json' }

export const ar = {
	...account,
	...administration,
	...codes,
	...common,
	...delivery,
	...draft,
	...events,
	...figures,
	...help,
	...list,
	...matching,
	...need,
	...overview,
	...people,
	...practices,
	...programmes,
	...reportDocument,
	...reports,
	...request,
	...search,
	...session,
	...translation,
	...work,
}
