// One page over both contracts. Nothing is fetched from elsewhere: no validator badge, no fonts.
window.ui = SwaggerUIBundle({
  urls: [
    { url: "/openapi/command.yaml", name: "Commands" },
    { url: "/openapi/query.yaml", name: "Queries" },
  ],
  dom_id: "#page",
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  deepLinking: true,
  docExpansion: "list",
  validatorUrl: null,
  persistAuthorization: false,
});
