// What pages need beside htmx. No inline scripts anywhere: the content policy refuses them.
