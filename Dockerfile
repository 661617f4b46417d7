FROM rust:1-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --release --locked && cp target/release/entente /entente

FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --home-dir /var/lib/entente --create-home entente
COPY --from=build /entente /usr/local/bin/entente
USER 10001
WORKDIR /var/lib/entente
ENV ENTENTE_DATA=/var/lib/entente ENTENTE_LISTEN=0.0.0.0:8080 ENTENTE_LOG=json
VOLUME /var/lib/entente
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["/usr/local/bin/entente", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/usr/local/bin/entente"]
CMD ["serve"]
